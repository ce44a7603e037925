package cardloop.web.api.seller;

import cardloop.card.Bilingual;
import cardloop.reading.PhotoQuality;
import cardloop.reading.Retake;
import cardloop.submission.PhotoReceipt;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answer to a submission of photos. */
public record PhotosAnswer(UUID id, String receiptNo, List<Photo> photos) {
    /** One photo, the cards it made and what to change about it. */
    public record Photo(int index, List<ReceiptAnswer.Card> cards, Quality quality, List<Change> retake) {}

    /** What was measured, 0 to 1. */
    public record Quality(double sharpness, double glare, double resolution, String verdict) {}

    /**
     * One thing to change.
     *
     * @param region where it is to be seen, in shares (0 to 1) of the upright photo; left out where it has no place
     */
    public record Change(String code, Bilingual text, Optional<PhotoQuality.Place> region) {}

    static List<Photo> photos(PhotoReceipt receipt) {
        return receipt.photos().stream().map(PhotosAnswer::photo).toList();
    }

    /** One photo that made no card. */
    static Photo unusable(PhotoQuality quality) {
        return photo(new PhotoReceipt.Photo(0, List.of(), quality));
    }

    private static Photo photo(PhotoReceipt.Photo photo) {
        PhotoQuality quality = photo.quality();
        return new Photo(
                photo.index(),
                photo.cards().stream().map(ReceiptAnswer.Card::of).toList(),
                new Quality(
                        quality.sharpness(),
                        quality.glare(),
                        quality.resolution(),
                        quality.verdict().name()),
                quality.retake().stream().map(why -> change(quality, why)).toList());
    }

    private static Change change(PhotoQuality quality, Retake why) {
        return new Change(why.name(), quality.text(why), quality.place(why));
    }
}
