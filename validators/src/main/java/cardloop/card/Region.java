package cardloop.card;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a card can be used: an ISO 3166-1 country ({@code CN}) or 3166-2 subdivision ({@code CN-GD}).
 *
 * @param code as in the standard, upper case
 */
public record Region(String code) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The whole of China. */
    public static final Region CN = new Region("CN");

    public Region {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("a region is an ISO 3166 code such as CN or CN-GD");
        }
    }

    /** @throws IllegalArgumentException for a code that is not in the standard */
    public static Region assigned(String code) {
        if (!isAssigned(code)) {
            throw new IllegalArgumentException("'" + code + "' is no region of ISO 3166");
        }
        return new Region(code);
    }

    /** Whether the standard knows it: any country, and the parts of China. Parts of other countries are not listed here. */
    public static boolean isAssigned(String code) {
        return COUNTRIES.contains(code) || Province.ofRegionCode(code).isPresent();
    }

    /** Whether a card of this region works for someone in {@code other}: the same place, or a country and its parts. */
    public boolean covers(Region other) {
        return code.equals(other.code) || other.code.startsWith(code + "-");
    }

    @Override
    public String toString() {
        return code;
    }
}
