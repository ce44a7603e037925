package cardloop.reading.code;

import cardloop.reading.net.Posteriors;
import cardloop.reading.picture.GreyImage;

/** Says how likely each character is along one straightened line, dark on light. Thread-safe. */
@FunctionalInterface
public interface NetReader {
    Posteriors posteriors(GreyImage line);
}
