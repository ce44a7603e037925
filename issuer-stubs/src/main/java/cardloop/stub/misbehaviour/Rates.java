package cardloop.stub.misbehaviour;

/**
 * Probabilities from 0 to 1. The damages exclude each other: the dice are rolled once over {@code http5xx} to {@code drip},
 * so their sum is at most 1.
 *
 * @param http5xx processed and remembered, but answered 502
 * @param resetBefore the connection dies before the question is processed (the address's rate still counts it)
 * @param resetAfter processed and remembered, then the connection dies
 * @param empty processed, then the connection closes without a byte
 * @param truncated processed, half of the body arrives
 * @param badSignature processed, the answer's signature is wrong ({@code cmcc} and {@code gateway} sign
 *     theirs; elsewhere without effect)
 * @param drip processed, the answer arrives byte by byte
 * @param pending a new question is "being processed" at first, or longer than usual ({@code cmcc}, {@code netease},
 *     {@code gateway})
 * @param busy the issuer says that it is busy; nothing is processed
 * @param unknown the issuer says "unknown error"; nothing is processed ({@code cmcc}, {@code netease}, {@code gateway})
 */
public record Rates(
        double http5xx,
        double resetBefore,
        double resetAfter,
        double empty,
        double truncated,
        double badSignature,
        double drip,
        double pending,
        double busy,
        double unknown) {
    public static final Rates NONE = new Rates(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Only this damage, always. */
    public static Rates always(Damage damage) {
        return damages(damage, 1);
    }

    /** Only this damage, this often. */
    public static Rates damages(Damage damage, double rate) {
        return new Rates(
                damage == Damage.HTTP_5XX ? rate : 0,
                damage == Damage.RESET_BEFORE ? rate : 0,
                damage == Damage.RESET_AFTER ? rate : 0,
                damage == Damage.EMPTY ? rate : 0,
                damage == Damage.TRUNCATED ? rate : 0,
                damage == Damage.BAD_SIGNATURE ? rate : 0,
                damage == Damage.DRIP ? rate : 0,
                0,
                0,
                0);
    }

    public Rates pending(double rate) {
        return new Rates(http5xx, resetBefore, resetAfter, empty, truncated, badSignature, drip, rate, busy, unknown);
    }

    public Rates busy(double rate) {
        return new Rates(
                http5xx, resetBefore, resetAfter, empty, truncated, badSignature, drip, pending, rate, unknown);
    }

    public Rates unknown(double rate) {
        return new Rates(http5xx, resetBefore, resetAfter, empty, truncated, badSignature, drip, pending, busy, rate);
    }

    double of(Damage damage) {
        return switch (damage) {
            case NONE -> 0;
            case HTTP_5XX -> http5xx;
            case RESET_BEFORE -> resetBefore;
            case RESET_AFTER -> resetAfter;
            case EMPTY -> empty;
            case TRUNCATED -> truncated;
            case BAD_SIGNATURE -> badSignature;
            case DRIP -> drip;
        };
    }
}
