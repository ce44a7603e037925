package cardloop.origin;

import cardloop.card.BatchNo;
import cardloop.card.CardNumber;
import java.util.Optional;

/** The batch as digits of the number. */
public record BatchRule(Digits digits) {
    /** {@code digits 3-10}. */
    public static BatchRule parse(String text) {
        return new BatchRule(Digits.parse(text));
    }

    public Optional<BatchNo> extract(CardNumber number) {
        return digits.of(number).map(BatchNo::new);
    }
}
