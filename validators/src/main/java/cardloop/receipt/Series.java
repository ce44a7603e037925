package cardloop.receipt;

import java.util.Optional;
import java.util.stream.Stream;

/** What a number of ours names. Its letter stands first, so that a receipt is never taken for a stock item. */
public enum Series {
    RECEIPT('R'),
    BATCH('B'),
    STOCK('S');

    private final char letter;

    Series(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    static Optional<Series> ofLetter(char letter) {
        return Stream.of(values()).filter(series -> series.letter == letter).findFirst();
    }
}
