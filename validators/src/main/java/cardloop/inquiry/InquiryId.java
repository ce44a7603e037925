package cardloop.inquiry;

import java.util.regex.Pattern;

/**
 * The number of one question to an issuer and its idempotency key: minted and committed before the first byte leaves.
 *
 * @param value 1-32 characters of {@code [0-9A-Za-z-]}
 */
public record InquiryId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z-]{1,32}");

    public InquiryId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an inquiry id has 1 to 32 characters of 0-9 A-Z a-z -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
