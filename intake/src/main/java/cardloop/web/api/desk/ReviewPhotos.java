package cardloop.web.api.desk;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.PhotoPrints;
import cardloop.review.ReviewDesk;
import cardloop.review.ReviewItem;
import cardloop.submission.JdbcPhotos;
import cardloop.submission.Readings;
import cardloop.submission.StoredReading;
import cardloop.vault.Fingerprints;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pictures of the card on a reviewer's desk: the PIN row covered, but for a minute after a reveal. */
public final class ReviewPhotos {
    private static final Duration SHOWN_FOR = Duration.ofMinutes(1);
    private static final int LONGEST_SIDE = 1600;

    private final ReviewDesk desk;
    private final Readings readings;
    private final JdbcPhotos photos;
    private final PhotoPrints prints;
    private final Fingerprints fingerprints;
    private final Clock clock;

    ReviewPhotos(
            ReviewDesk desk,
            Readings readings,
            JdbcPhotos photos,
            PhotoPrints prints,
            Fingerprints fingerprints,
            Clock clock) {
        this.desk = desk;
        this.readings = readings;
        this.photos = photos;
        this.prints = prints;
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
        return desk.look(itemId, reviewerId)
                .flatMap(this::photo)
                .flatMap(photo -> prints.covered(photo, List.of(), LONGEST_SIDE));
    }

    /** Without a reading nobody knows where the PIN stands: then nothing is shown covered. */
    Optional<byte[]> covered(UUID itemId, UUID reviewerId) {
        return desk.look(itemId, reviewerId)
                .flatMap(item -> readings.find(item.card().id())
                        .map(StoredReading::pinBox)
                        .filter(box -> !box.isNowhere())
                        .flatMap(box ->
                                photo(item).flatMap(photo -> prints.covered(photo, List.of(box), LONGEST_SIDE))));
    }

    /** The one character without its neighbours: the code is masked. */
    Optional<byte[]> crop(UUID itemId, UUID reviewerId, Field field, int position) {
        return desk.look(itemId, reviewerId)
                .flatMap(item -> readings.find(item.card().id())
                        .flatMap(reading -> box(reading, field, position))
                        .flatMap(box -> photo(item).flatMap(photo -> prints.crop(photo, box, 0))));
    }

    private static Optional<Box> box(StoredReading reading, Field field, int position) {
        return reading.shownUnrevealed().stream()
                .filter(doubt -> doubt.field() == field && doubt.position() == position)
                .map(StoredReading.Doubt::box)
                .filter(box -> !box.isNowhere())
                .findFirst();
    }

    private Optional<byte[]> photo(ReviewItem item) {
        return item.card().origin().photoId().flatMap(photos::open);
    }
}
