package cardloop.web.pages.desk;

import cardloop.card.Bilingual;
import cardloop.casebook.CardCase;
import cardloop.review.ReviewDesk;
import cardloop.review.ReviewItem;
import cardloop.submission.Readings;
import cardloop.web.pages.picture.CardPictures;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What the pages need of items on a desk; an item of another desk is not there. */
record DeskItems(ReviewDesk desk, CardPictures pictures, Readings readings, Function<String, Bilingual> kindNames) {
    Optional<CardCase> card(UUID itemId, UUID reviewerId) {
        return desk.look(itemId, reviewerId).map(ReviewItem::card);
    }

    boolean hasPhoto(UUID itemId, UUID reviewerId) {
        return card(itemId, reviewerId)
                .map(card -> card.origin().photoId().isPresent())
                .orElse(false);
    }

    /** What was read of its photo; empty for a typed card. */
    Optional<ShownReading> readCode(ReviewItem item) {
        return item.card()
                .origin()
                .photoId()
                .flatMap(_ -> readings.find(item.card().id()))
                .flatMap(ShownReading::of);
    }

    Bilingual kindName(ReviewItem item) {
        return kindNames.apply(item.card().declared().kind());
    }
}
