package cardloop.review;

import cardloop.base.Fingerprints;
import cardloop.casebook.CaseId;
import java.nio.ByteBuffer;
import java.time.LocalDate;

/**
 * The first sampling rule: everything of a newcomer, everything dear, everything corrected by hand; of the rest a fixed
 * share. The draw cannot be foreseen by sellers and can be repeated by auditors.
 */
public final class SamplingPlan {
    /** Recorded with each draw. */
    public static final String RULE_VERSION = "sampling-1";

    private static final int SIGNIFICANT_BITS = 53;

    private final Fingerprints keyed;
    private final SamplingProperties properties;

    public SamplingPlan(Fingerprints keyed, SamplingProperties properties) {
        this.keyed = keyed;
        this.properties = properties;
    }

    /**
     * What the rule looks at.
     *
     * @param earlierCards how many cards of this seller were drawn for before; no more than a newcomer may have are counted
     * @param corrected whether a person changed a character of the code
     * @param faceFen face value in fen
     */
    public record Risk(int earlierCards, boolean corrected, long faceFen) {}

    /** From so many earlier cards on a seller is no newcomer: more need not be counted. */
    int newcomerCards() {
        return properties.newcomerCards();
    }

    /** Draws for a case on a day. */
    public Draw draw(CaseId id, Risk risk, LocalDate day) {
        double probability = probability(risk);
        double draw = fraction(keyed.keyed("sampling:" + day, id.toString()));
        return new Draw(probability, draw, draw < probability, why(risk), day);
    }

    private double probability(Risk risk) {
        return isCertain(risk) ? 1.0 : properties.sharePercent() / 100.0;
    }

    private boolean isCertain(Risk risk) {
        return risk.earlierCards() < properties.newcomerCards()
                || risk.corrected()
                || risk.faceFen() >= properties.dearFromFen();
    }

    private String why(Risk risk) {
        if (risk.earlierCards() < properties.newcomerCards()) {
            return "NEWCOMER";
        }
        if (risk.corrected()) {
            return "CORRECTED";
        }
        return risk.faceFen() >= properties.dearFromFen() ? "DEAR" : "SHARE";
    }

    private static double fraction(byte[] hash) {
        return (ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - SIGNIFICANT_BITS)) * 0x1.0p-53;
    }
}
