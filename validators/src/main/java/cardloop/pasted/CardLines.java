package cardloop.pasted;

import cardloop.format.CardFormat;
import java.util.List;

/**
 * Splits pasted text into cards of a kind: first into lines, then each line by itself. Only a number and a PIN that are
 * labelled and stand on lines of their own are put together. A header line makes no card. Linear in the text; never
 * throws.
 */
public final class CardLines {
    private CardLines() {}

    /** The cards in order; a line that cannot be cut is one card, so that it is told its faults. */
    public static List<CardLine> of(String text, CardFormat format) {
        CardGatherer gatherer = new CardGatherer(format);
        Line.each(text, gatherer::take);
        return gatherer.cards();
    }
}
