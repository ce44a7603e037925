package cardloop.casebook;

import cardloop.card.FaceValue;

/**
 * What will be paid.
 *
 * @param rate hundredths of a percent of face: 9550 is 95.50 %
 * @param payoutFen fen, rounded down
 */
public record Price(int rate, long payoutFen) {
    private static final int WHOLE = 10_000;

    public static Price of(FaceValue face, int rate) {
        return new Price(rate, Math.multiplyExact(face.fen(), (long) rate) / WHOLE);
    }
}
