package cardloop.format;

import cardloop.card.BatchNo;
import cardloop.card.CardNumber;
import java.util.Optional;

/**
 * The batch as digits of the number.
 *
 * @param first 1-based, inclusive
 * @param last 1-based, inclusive
 */
public record BatchRule(int first, int last) {
    public BatchRule {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("a batch is digits FIRST-LAST of the number, counted from 1");
        }
    }

    public Optional<BatchNo> extract(CardNumber number) {
        return number.value().length() < last
                ? Optional.empty()
                : Optional.of(new BatchNo(number.value().substring(first - 1, last)));
    }
}
