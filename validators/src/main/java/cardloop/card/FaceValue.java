package cardloop.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * What is printed on the card (面值), in fen: 1/100 yuan, the minor unit of CNY.
 *
 * @param fen more than 0, at most {@link #MAX_FEN}
 */
public record FaceValue(long fen) {
    /** 1,000,000 yuan: no card of the catalogue comes near it. */
    public static final long MAX_FEN = 100_000_000L;

    private static final int FEN_DIGITS = 2;

    /** Nothing longer is looked at: to parse a million digits takes half a minute. */
    private static final int LONGEST = 32;

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,2})?");

    public FaceValue {
        if (fen <= 0 || fen > MAX_FEN) {
            throw new IllegalArgumentException("face value must be between 0.01 and 1000000 yuan");
        }
    }

    public static FaceValue ofYuan(long yuan) {
        return new FaceValue(Math.multiplyExact(yuan, 100L));
    }

    /**
     * Reads a decimal in yuan such as {@code 100} or {@code 95.50}: digits of ASCII, no exponent, no sign.
     *
     * @throws IllegalArgumentException if it is no decimal, has more than two places, or is out of range
     */
    public static FaceValue parseYuan(String yuan) {
        if (yuan.length() > LONGEST || !DECIMAL.matcher(yuan.strip()).matches()) {
            throw new IllegalArgumentException("face value must be a decimal in yuan with at most two places");
        }
        return new FaceValue(
                new BigDecimal(yuan.strip()).movePointRight(FEN_DIGITS).longValueExact());
    }

    /** Plain decimal in yuan with two places, such as {@code 100.00}. */
    public String yuan() {
        return BigDecimal.valueOf(fen, FEN_DIGITS)
                .setScale(FEN_DIGITS, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
