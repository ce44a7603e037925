package cardloop.web.sell;

import cardloop.card.Bilingual;
import cardloop.reading.PhotoQuality;
import cardloop.reading.PhotoQuality.Place;
import cardloop.reading.Retake;
import cardloop.submission.PhotoReceipt;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a seller is told of one photo.
 *
 * @param number counted from 1
 * @param card the card it made; empty when it is to be taken again
 * @param changes what to change; empty when it made a card
 */
record PhotoAnswer(int number, Optional<UUID> card, List<Change> changes) {
    PhotoAnswer {
        changes = List.copyOf(changes);
    }

    /**
     * One thing to change.
     *
     * @param region where it is to be seen on the photo
     * @param where the same in a word: {@code TOP_LEFT} to {@code BOTTOM_RIGHT}; empty where it has no place
     */
    record Change(Bilingual text, Optional<Place> region, String where) {
        static Change of(PhotoQuality quality, Retake why) {
            Optional<Place> region = quality.place(why);
            return new Change(
                    quality.text(why), region, region.map(PhotoAnswer::where).orElse(""));
        }
    }

    static PhotoAnswer of(PhotoReceipt.Photo photo) {
        PhotoQuality quality = photo.quality();
        return new PhotoAnswer(
                photo.index() + 1,
                photo.cards().stream().map(card -> card.id().value()).findFirst(),
                quality.retake().stream().map(why -> Change.of(quality, why)).toList());
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
