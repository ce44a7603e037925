package cardloop.web.look;

import cardloop.card.Bilingual;
import cardloop.reading.PhotoQuality;
import cardloop.reading.PhotoQuality.Place;
import cardloop.reading.Retake;
import java.util.List;
import java.util.Optional;

/**
 * One thing to change about a photo.
 *
 * @param region where it is to be seen on the photo
 * @param where the same in a word: {@code TOP_LEFT} to {@code BOTTOM_RIGHT}; empty where it has no place
 */
public record RetakeAdvice(Bilingual text, Optional<Place> region, String where) {
    /** All there is to change; empty for a good photo. */
    public static List<RetakeAdvice> of(PhotoQuality quality) {
        return quality.retake().stream().map(why -> of(quality, why)).toList();
    }

    private static RetakeAdvice of(PhotoQuality quality, Retake why) {
        Optional<Place> region = quality.place(why);
        return new RetakeAdvice(
                quality.text(why), region, region.map(RetakeAdvice::where).orElse(""));
    }

    private static String where(Place place) {
        String row = third(place.y() + place.height() / 2, "TOP", "MIDDLE", "BOTTOM");
        String column = third(place.x() + place.width() / 2, "LEFT", "CENTRE", "RIGHT");
        return row + "_" + column;
    }

    private static String third(double share, String first, String second, String last) {
        if (share < 1 / 3.0) {
            return first;
        }
        return share < 2 / 3.0 ? second : last;
    }
}
