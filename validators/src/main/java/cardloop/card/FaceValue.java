package cardloop.card;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is printed on the card (面值), in fen: 1/100 yuan, the minor unit of CNY.
 *
 * @param fen more than 0, at most {@link #MAX_FEN}
 */
public record FaceValue(long fen) {
    /** 1,000,000 yuan: no card of the catalogue comes near it. */
    public static final long MAX_FEN = 100_000_000L;

    private static final int FEN_DIGITS = 2;

    public FaceValue {
        if (fen <= 0 || fen > MAX_FEN) {
            throw new IllegalArgumentException("face value must be between 0.01 and 1000000 yuan");
        }
    }

    public static FaceValue ofYuan(long yuan) {
        return new FaceValue(Math.multiplyExact(yuan, 100L));
    }

    /**
     * Reads a decimal in yuan such as {@code 100} or {@code 95.50}.
     *
     * @throws IllegalArgumentException if it is no decimal, has more than two places, or is out of range
     */
    public static FaceValue parseYuan(String yuan) {
        try {
            return new FaceValue(
                    new BigDecimal(yuan.strip()).movePointRight(FEN_DIGITS).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("face value must be a decimal in yuan with at most two places", e);
        }
    }

    /** Plain decimal in yuan with two places, such as {@code 100.00}. */
    public String yuan() {
        return BigDecimal.valueOf(fen, FEN_DIGITS)
                .setScale(FEN_DIGITS, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
