package cardloop.reading.cards.opinion;

import cardloop.reading.picture.GreyImage;

/** Recognises the characters of one straightened line, dark on light. Not thread-safe. */
@FunctionalInterface
public interface LineReader {

    /** From left to right, without blanks; empty when it sees none. May be a PIN. */
    String read(GreyImage line);
}
