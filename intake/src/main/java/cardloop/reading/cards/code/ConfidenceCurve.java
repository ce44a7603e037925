package cardloop.reading.cards.code;

import cardloop.reading.cards.weighing.Weighed;
import cardloop.reading.cards.weighing.Weighed.Agreement;
import cardloop.reading.cards.weighing.Weights;
import java.util.List;

/**
 * From what the recognisers claim to how often they are right: a logistic curve, fitted on the 17,075 characters of 600
 * generated photos (seeds 11 to 13 of the benchmark) in typefaces that the net was not trained on. How it holds on photos
 * of other seeds is in {@code docs/reading-measured.md}; {@code ./cardloop bench reading} prints it anew, and
 * {@code ./cardloop bench fit} fits it. Other weights of the net
 * want another fit.
 */
final class ConfidenceCurve {
    /** A character below this is doubtful. */
    static final double SURE = 0.97;

    private static final double START = -2.2219;
    private static final double WEIGHED = 0.4365;
    private static final double SHORT_OF_QUALITY = -1.0520;
    private static final double TWIN = -0.3039;
    private static final double DISAGREEMENT = -0.1566;

    /** Less for the place itself than for the row: that both name a character is in its weighed probability already. */
    private static final double AGREED = -0.5405;

    private static final Weights WEIGHTS = Weights.of(START, WEIGHED, SHORT_OF_QUALITY, TWIN, DISAGREEMENT, AGREED);

    /** A row is the wrong one too often for more to be believed of a character. */
    private static final double MOST_WEIGHED = 7;

    /** One reader alone is not enough to be certain of a character. */
    private static final double MOST_ALONE = 0.984;

    private final double shortOfQuality;
    private final double disagreement;

    /** For the characters of one row. */
    ConfidenceCurve(Fit fit, List<Weighed> row) {
        double agreed = row.stream()
                        .filter(place -> place.agreement() == Agreement.AGREES)
                        .count()
                / (double) row.size();
        this.shortOfQuality = Math.log(1.01 - fit.quality());
        this.disagreement = Math.log(1.02 - agreed);
    }

    /**
     * How likely the likeliest character is the right one, 0 to 1.
     *
     * @param twin the alphabet has another character that prints alike
     */
    double probability(Weighed weighed, boolean twin) {
        double likely = WEIGHTS.probability(evidence(weighed, twin));
        return weighed.agreement() == Agreement.AGREES ? likely : Math.min(MOST_ALONE, likely);
    }

    /** In the order of the weights. */
    List<Double> evidence(Weighed weighed, boolean twin) {
        double odds = weighed.probability() / Math.max(1e-9, 1 - weighed.probability());
        return List.of(
                1.0,
                Math.min(MOST_WEIGHED, Math.log(odds)),
                shortOfQuality,
                twin ? 1.0 : 0,
                disagreement,
                weighed.agreement() == Agreement.AGREES ? 1.0 : 0);
    }
}
