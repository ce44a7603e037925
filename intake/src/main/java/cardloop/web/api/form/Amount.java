package cardloop.web.api.form;

import cardloop.http.TextBound;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Money as callers write it: {@code {"amount":"95.50","currency":"CNY"}}, or the decimal alone as text. Digits of ASCII
 * with at most two places and nothing else.
 *
 * @param yuan empty where nothing was sent, and {@code ?} in place of each character where it is no amount, so that a
 *     format check finds fault with it and nobody keeps it
 */
public record Amount(String yuan) {
    static final Amount NONE = new Amount("");

    private static final int LONGEST = 16;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,2})?");
    private static final String CURRENCY = "CNY";

    /** The long form. */
    @JsonCreator
    static Amount of(
            @JsonProperty("amount") @Nullable String amount, @JsonProperty("currency") @Nullable String currency) {
        String plain = Optional.ofNullable(amount).orElse("");
        return currency == null || currency.equals(CURRENCY) ? of(plain) : none(plain);
    }

    /** The short form, as in forms. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Amount of(String decimal) {
        if (TextBound.USUAL.faultOf(decimal).isPresent()) {
            throw new IllegalArgumentException("an amount is a short text");
        }
        return decimal.isEmpty()
                        || (decimal.length() <= LONGEST
                                && DECIMAL.matcher(decimal).matches())
                ? new Amount(decimal)
                : none(decimal);
    }

    private static Amount none(String text) {
        return new Amount("?".repeat(Math.clamp(text.length(), 1, LONGEST)));
    }
}
