package cardloop.reading.code;

/**
 * From what the recognisers claim to how often they are right: a logistic curve, fitted on the 11,353 characters of 400
 * generated photos (seeds 11 and 12 of the benchmark) in typefaces that the net was not trained on. How it holds on photos
 * of other seeds is in {@code docs/reading.md}; {@code ./cardloop bench reading} prints it anew. Other weights of the net
 * want another fit.
 */
final class Calibration {
    /** A character below this is doubtful. */
    static final double SURE = 0.97;

    private static final double START = 1.2622;
    private static final double WEIGHED = 0.3439;
    private static final double COMPLETENESS = 0.2434;
    private static final double AGREED =
            -1.3650; // both agree is in the weighed probability already, and in it too much
    private static final double CONTESTED = -0.4140;
    private static final double CUT_IN_PRINT = -3.8348;
    private static final double QUALITY = 1.9371;
    private static final double TWIN = -0.8603;
    private static final double FAINTEST = 1e-6;

    /** One reader alone is not enough to be certain of a character. */
    private static final double MOST_ALONE = 0.984;

    private final Fit fit;
    private final boolean contested;

    /**
     * For the characters of one row.
     *
     * @param contested another row reads nearly as well as a code of this field
     */
    Calibration(Fit fit, boolean contested) {
        this.fit = fit;
        this.contested = contested;
    }

    /**
     * How likely the likeliest character is the right one, 0 to 1.
     *
     * @param twin the alphabet has another character that prints alike
     */
    double probability(Weighed weighed, boolean twin) {
        double sum = START
                + WEIGHED * logit(weighed.probability())
                + COMPLETENESS * Math.log(Math.max(FAINTEST, fit.completeness()))
                + CUT_IN_PRINT * fit.cutInPrint()
                + QUALITY * Math.log(Math.max(1e-3, fit.quality()))
                + (contested ? CONTESTED : 0)
                + (twin ? TWIN : 0);
        return switch (weighed.agreement()) {
            case AGREES -> likely(sum + AGREED);
            case SILENT, DIFFERS -> Math.min(MOST_ALONE, likely(sum));
        };
    }

    private static double logit(double probability) {
        double inside = Math.clamp(probability, FAINTEST, 1 - FAINTEST);
        return Math.log(inside / (1 - inside));
    }

    private static double likely(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
