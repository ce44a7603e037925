package cardloop.reading.cards.code;

import cardloop.reading.cards.net.Posteriors;
import cardloop.reading.picture.GreyImage;

/** Says how likely each character is along one straightened line, dark on light. Thread-safe. */
@FunctionalInterface
public interface NetReader {
    Posteriors posteriors(GreyImage line);
}
