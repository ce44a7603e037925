package cardloop.web.api.seller;

import cardloop.card.Bilingual;
import cardloop.reading.PhotoQuality;
import cardloop.reading.Retake;
import cardloop.submission.PhotoReceipt;
import java.util.List;
import java.util.UUID;

/** The answer to a submission of photos. */
public record PhotosAnswer(UUID id, String receiptNo, List<Photo> photos) {
    /** One photo, the cards it made and what to change about it. */
    public record Photo(int index, List<ReceiptAnswer.Card> cards, Quality quality, List<Change> retake) {}

    /** What was measured, 0 to 1. */
    public record Quality(double sharpness, double glare, double resolution, String verdict) {}

    /** One thing to change. */
    public record Change(String code, Bilingual text) {}

    static List<Photo> photos(PhotoReceipt receipt) {
        return receipt.photos().stream().map(PhotosAnswer::photo).toList();
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
                quality.retake().stream().map(PhotosAnswer::change).toList());
    }

    private static Change change(Retake retake) {
        return new Change(retake.name(), retake.text());
    }
}
