package cardloop.format;

import cardloop.card.FaceValue;
import java.util.List;

/**
 * Which face values a kind is printed with.
 *
 * @param values ascending; empty when any whole yuan is possible, or when no source tells
 * @param isExact whether a wrong declaration costs money at the first submit (the excess, or the whole card)
 */
public record FaceRule(List<FaceValue> values, boolean isExact) {
    private static final long FEN_A_YUAN = 100;

    /** No card we know of is printed with a part of a yuan, and the aggregator has no field for one. */
    public boolean accepts(FaceValue face) {
        return isAny() ? face.fen() % FEN_A_YUAN == 0 : values.contains(face);
    }

    public boolean isAny() {
        return values.isEmpty();
    }
}
