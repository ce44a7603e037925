package cardloop.card;

import java.util.regex.Pattern;

/**
 * Where a card can be used: an ISO 3166-1 country ({@code CN}) or 3166-2 subdivision ({@code CN-GD}).
 *
 * @param code as in the standard, upper case
 */
public record Region(String code) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /** The whole of China. */
    public static final Region CN = new Region("CN");

    public Region {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("a region is an ISO 3166 code such as CN or CN-GD");
        }
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
