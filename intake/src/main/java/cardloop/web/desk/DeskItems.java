package cardloop.web.desk;

import cardloop.card.Bilingual;
import cardloop.cases.CardCase;
import cardloop.review.ReviewDesk;
import cardloop.review.ReviewItem;
import cardloop.web.picture.CardPictures;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What the pages need of items on a desk; an item of another desk is not there. */
record DeskItems(ReviewDesk desk, CardPictures pictures, Function<String, Bilingual> kindNames) {
    Optional<CardCase> card(UUID itemId, UUID reviewerId) {
        return desk.look(itemId, reviewerId).map(ReviewItem::card);
    }

    boolean hasPhoto(UUID itemId, UUID reviewerId) {
        return card(itemId, reviewerId)
                .map(card -> card.origin().photoId().isPresent())
                .orElse(false);
    }

    Bilingual kindName(ReviewItem item) {
        return kindNames.apply(item.card().declared().kind());
    }
}
