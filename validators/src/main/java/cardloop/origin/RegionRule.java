package cardloop.origin;

import cardloop.card.CardNumber;
import cardloop.card.Region;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The region as digits of the number, by a table; a number outside the table tells none.
 *
 * @param regions keys as wide as the digits
 */
public record RegionRule(Digits digits, Map<String, Region> regions) {
    private static final String HOW = "write it as digits 1-2: 51 CN-SC, 50 CN-CQ";

    public RegionRule {
        regions = Map.copyOf(regions);
    }

    /**
     * {@code digits 1-2: 51 CN-SC, 50 CN-CQ}.
     *
     * @throws IllegalArgumentException if it is not written so, or a key stands twice
     */
    public static RegionRule parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(HOW);
        }
        Digits digits = Digits.parse(text.substring(0, colon));
        Map<String, Region> regions = new LinkedHashMap<>();
        for (String row : text.substring(colon + 1).strip().split(" *, *", -1)) {
            if (!row.matches("[0-9A-Z]{" + digits.width() + "} \\S+")) {
                throw new IllegalArgumentException(HOW + ": '" + row + "'");
            }
            String key = row.substring(0, digits.width());
            if (regions.put(key, Region.assigned(row.substring(digits.width() + 1))) != null) {
                throw new IllegalArgumentException("'" + key + "' stands twice");
            }
        }
        return new RegionRule(digits, regions);
    }

    public Optional<Region> extract(CardNumber number) {
        return digits.of(number).flatMap(told -> Optional.ofNullable(regions.get(told)));
    }
}
