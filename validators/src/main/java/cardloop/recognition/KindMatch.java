package cardloop.recognition;

import cardloop.card.Bilingual;
import cardloop.format.CardFormat;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * A kind whose shape a code has, and how much speaks for it.
 *
 * @param pinStart when one text was given: the 0-based typed unit at which the PIN begins in it
 * @param prefixEvidence characters of known beginnings that it has; 0 when none is known
 * @param isGrouped whether it was typed in the groups that the kind is printed in
 * @param freedomBits size of the shape, as the logarithm to base 2 of how many codes have it: the smaller, the more a fit
 *     says
 */
public record KindMatch(
        CardFormat format, OptionalInt pinStart, int prefixEvidence, boolean isGrouped, int freedomBits) {
    /** Kinds we take first; then the surer their format, the more of a known beginning or grouping, the tighter. */
    static final Comparator<KindMatch> LIKELIEST_FIRST = Comparator.comparing(
                    (KindMatch match) -> !match.format.kind().isAccepted())
            .thenComparing(match -> match.format.kind().confidence())
            .thenComparing(match -> -match.prefixEvidence)
            .thenComparing(match -> !match.isGrouped)
            .thenComparing(match -> match.freedomBits);

    /** What speaks for it, for people. */
    public Bilingual why() {
        if (prefixEvidence > 0) {
            return new Bilingual(
                    "长度、字符和开头 " + prefixEvidence + " 位相符",
                    "lengths, characters and " + prefixEvidence + " of its first characters fit");
        }
        return isGrouped
                ? new Bilingual("长度、字符和分组相符", "lengths, characters and printed groups fit")
                : new Bilingual("长度和字符相符", "lengths and characters fit");
    }

    @Override
    public String toString() {
        return "KindMatch(" + format.code() + ")";
    }
}
