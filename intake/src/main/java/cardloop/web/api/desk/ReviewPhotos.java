package cardloop.web.api.desk;

import cardloop.base.Fingerprints;
import cardloop.casebook.CardCase;
import cardloop.reading.Field;
import cardloop.review.ReviewDesk;
import cardloop.review.ReviewItem;
import cardloop.web.pages.picture.CardPictures;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Pictures of the card on a reviewer's desk: every PIN covered, but its own for a minute after a reveal. */
public final class ReviewPhotos {
    private static final Duration SHOWN_FOR = Duration.ofMinutes(1);

    private final ReviewDesk desk;
    private final CardPictures pictures;
    private final Fingerprints fingerprints;
    private final Clock clock;

    ReviewPhotos(ReviewDesk desk, CardPictures pictures, Fingerprints fingerprints, Clock clock) {
        this.desk = desk;
        this.pictures = pictures;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** An address that shows the photo uncovered for a minute; empty for a typed card. */
    Optional<String> uncoveredUrl(UUID itemId, UUID reviewerId) {
        long until = clock.instant().plus(SHOWN_FOR).getEpochSecond();
        return desk.look(itemId, reviewerId)
                .flatMap(item -> item.card().origin().photoId())
                .map(photo -> "/api/v1/review/claims/" + itemId + "/photo?until=" + until + "&seal="
                        + seal(itemId, reviewerId, until));
    }

    boolean mayUncover(UUID itemId, UUID reviewerId, long until, String given) {
        boolean isOurs = MessageDigest.isEqual(
                seal(itemId, reviewerId, until).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                given.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return isOurs && clock.instant().getEpochSecond() <= until;
    }

    private String seal(UUID itemId, UUID reviewerId, long until) {
        return HexFormat.of().formatHex(fingerprints.keyed("uncovered-photo", itemId + "/" + reviewerId + "/" + until));
    }

    Optional<byte[]> uncovered(UUID itemId, UUID reviewerId) {
        return card(itemId, reviewerId).flatMap(pictures::whole);
    }

    /** Without a reading nobody knows where the PIN stands: then nothing is shown covered. */
    Optional<byte[]> covered(UUID itemId, UUID reviewerId) {
        return card(itemId, reviewerId).flatMap(pictures::covered);
    }

    /** The one character without its neighbours: the code is masked. */
    Optional<byte[]> crop(UUID itemId, UUID reviewerId, Field field, int position) {
        return card(itemId, reviewerId).flatMap(card -> pictures.glyph(card, field, position));
    }

    private Optional<CardCase> card(UUID itemId, UUID reviewerId) {
        return desk.look(itemId, reviewerId).map(ReviewItem::card);
    }
}
