package cardloop.recognition;

import cardloop.format.CardFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * What a code could be. A shape proves no kind: somebody must choose, and this is what to offer. Holds no character of
 * the code.
 *
 * @param fits every kind whose shape it has, the likeliest first; a kind stands twice when it can be cut in two ways
 * @param nearMisses the nearest of the kinds that it misses by little, at most {@link Recogniser#MOST_NEAR_MISSES}
 */
public record Recognition(List<KindMatch> fits, List<NearMiss> nearMisses) {
    public Recognition {
        fits = List.copyOf(fits);
        nearMisses = List.copyOf(nearMisses);
    }

    /** The kinds it fits, likeliest first, each once. */
    public List<CardFormat> kinds() {
        List<CardFormat> kinds = new ArrayList<>();
        for (KindMatch fit : fits) {
            if (!kinds.contains(fit.format())) {
                kinds.add(fit.format());
            }
        }
        return kinds;
    }
}
