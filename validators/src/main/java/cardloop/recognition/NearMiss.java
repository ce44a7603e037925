package cardloop.recognition;

import cardloop.card.Bilingual;
import cardloop.format.CardFormat;

/**
 * A kind that the code misses by little.
 *
 * @param why what is different, for people; holds no character of the code
 * @param distance how far off, 1 and upwards: roughly, characters that would have to change
 */
public record NearMiss(CardFormat format, Bilingual why, int distance) {
    @Override
    public String toString() {
        return "NearMiss(" + format.code() + ", " + distance + ")";
    }
}
