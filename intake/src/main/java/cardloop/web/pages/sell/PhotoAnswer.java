package cardloop.web.pages.sell;

import cardloop.submission.PhotoReceipt;
import cardloop.web.look.RetakeAdvice;
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
record PhotoAnswer(int number, Optional<UUID> card, List<RetakeAdvice> changes) {
    PhotoAnswer {
        changes = List.copyOf(changes);
    }

    static PhotoAnswer of(PhotoReceipt.Photo photo) {
        return new PhotoAnswer(
                photo.index() + 1,
                photo.cards().stream().map(card -> card.id().value()).findFirst(),
                RetakeAdvice.of(photo.quality()));
    }
}
