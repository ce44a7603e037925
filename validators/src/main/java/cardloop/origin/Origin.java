package cardloop.origin;

import cardloop.card.BatchNo;
import cardloop.card.CardNumber;
import cardloop.card.Region;
import java.util.Optional;

/** What the numbers of one kind tell; each empty when the catalogue does not know how. */
public record Origin(Optional<BatchRule> batch, Optional<RegionRule> region) {
    public Optional<BatchNo> batchOf(CardNumber number) {
        return batch.flatMap(rule -> rule.extract(number));
    }

    public Optional<Region> regionOf(CardNumber number) {
        return region.flatMap(rule -> rule.extract(number));
    }

    /** How long a number must be for all of it to be told. */
    public int lastDigit() {
        return Math.max(
                batch.map(rule -> rule.digits().last()).orElse(0),
                region.map(rule -> rule.digits().last()).orElse(0));
    }
}
