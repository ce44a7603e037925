package cardloop.web;

import cardloop.card.FaceValue;
import java.math.BigDecimal;

/**
 * An amount as callers see it.
 *
 * @param amount plain decimal in yuan with two places, signed
 * @param currency ISO 4217
 */
public record Money(String amount, String currency) {
    private static final int FEN_DIGITS = 2;

    public static Money ofFen(long fen) {
        return new Money(BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString(), "CNY");
    }

    public static Money of(FaceValue face) {
        return ofFen(face.fen());
    }
}
