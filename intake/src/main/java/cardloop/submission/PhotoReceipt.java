package cardloop.submission;

import cardloop.reading.PhotoQuality;
import java.util.List;
import java.util.Optional;

/**
 * What became of photos.
 *
 * @param head of the submission; empty when no photo was good, and then nothing was stored
 */
public record PhotoReceipt(Optional<SubmissionReceipt.Head> head, List<Photo> photos) {
    public PhotoReceipt {
        photos = List.copyOf(photos);
    }

    /** One photo and the cards it made: one when it is good, else none. */
    public record Photo(int index, List<CardReceipt> cards, PhotoQuality quality) {
        public Photo {
            cards = List.copyOf(cards);
        }
    }
}
