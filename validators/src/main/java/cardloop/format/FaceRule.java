package cardloop.format;

import cardloop.card.FaceValue;
import java.util.List;

/**
 * Which face values a kind is printed with.
 *
 * @param values ascending; empty when any is possible, or when no source tells
 * @param isExact whether a wrong declaration costs money at the first submit (the excess, or the whole card)
 */
public record FaceRule(List<FaceValue> values, boolean isExact) {
    public boolean accepts(FaceValue face) {
        return values.isEmpty() || values.contains(face);
    }

    public boolean isAny() {
        return values.isEmpty();
    }
}
