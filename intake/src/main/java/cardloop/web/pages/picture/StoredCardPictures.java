package cardloop.web.pages.picture;

import cardloop.casebook.CardCase;
import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.PhotoPrints;
import cardloop.submission.Doubt;
import cardloop.submission.Readings;
import cardloop.submission.StoredReading;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Pictures made from the sealed photo and what was read of it. */
public final class StoredCardPictures implements CardPictures {
    private static final int LONGEST_SIDE = 1600;
    /** In heights: the reader knows where a character begins give or take a third of it. */
    private static final double AROUND = 0.3;

    /** As a wide glyph: of a row's ends one may have been missed. */
    private static final double AT_THE_ENDS = 0.7;

    private final Function<UUID, Optional<byte[]>> photos;
    private final Readings readings;
    private final PhotoPrints prints;

    public StoredCardPictures(Function<UUID, Optional<byte[]>> photos, Readings readings, PhotoPrints prints) {
        this.photos = photos;
        this.readings = readings;
        this.prints = prints;
    }

    @Override
    public Optional<byte[]> covered(CardCase card) {
        return readings.find(card.id())
                .filter(reading -> knowsItsOthers(card, reading))
                .flatMap(StoredReading::coveredUnrevealed)
                .flatMap(boxes -> covered(card, boxes));
    }

    @Override
    public Optional<byte[]> whole(CardCase card) {
        Optional<StoredReading> reading = readings.find(card.id());
        return reading.filter(kept -> !knowsItsOthers(card, kept)).isPresent()
                ? Optional.empty()
                : reading.map(StoredReading::coveredRevealed)
                        .orElseGet(() -> Optional.of(List.of()))
                        .flatMap(boxes -> covered(card, boxes));
    }

    /** Where another card's seller said something else than what was read, nobody knows where its PIN stands. */
    private boolean knowsItsOthers(CardCase card, StoredReading reading) {
        return !reading.isAmongOthers()
                || readings.besides(card.id()).stream()
                        .allMatch(other -> other.pinRow().isOnPhoto());
    }

    private Optional<byte[]> covered(CardCase card, List<Box> boxes) {
        return photo(card).flatMap(photo -> prints.covered(photo, boxes, LONGEST_SIDE));
    }

    @Override
    public Optional<byte[]> character(CardCase card, Field field, int position) {
        return readings.find(card.id())
                .flatMap(reading -> box(reading.doubtful(), field, position))
                .flatMap(box -> photo(card).flatMap(photo -> prints.crop(photo, box, around(box))));
    }

    @Override
    public Optional<byte[]> glyph(CardCase card, Field field, int position) {
        return readings.find(card.id())
                .flatMap(reading -> box(reading.shownUnrevealed(), field, position))
                .flatMap(box -> photo(card).flatMap(photo -> prints.crop(photo, box, 0)));
    }

    @Override
    public Optional<byte[]> row(CardCase card, Field field) {
        return readings.find(card.id())
                .map(reading -> reading.row(field).box())
                .filter(box -> !box.isNowhere())
                .map(StoredCardPictures::longer)
                .flatMap(box -> photo(card).flatMap(photo -> prints.crop(photo, box, around(box))));
    }

    private static int around(Box box) {
        return (int) Math.ceil(box.height() * AROUND);
    }

    private static Box longer(Box box) {
        return new Box(
                box.centreX(),
                box.centreY(),
                box.width() + 2 * AT_THE_ENDS * box.height(),
                box.height(),
                box.degrees());
    }

    private static Optional<Box> box(List<Doubt> doubts, Field field, int position) {
        return doubts.stream()
                .filter(doubt -> doubt.field() == field && doubt.position() == position)
                .map(Doubt::box)
                .filter(box -> !box.isNowhere())
                .findFirst();
    }

    private Optional<byte[]> photo(CardCase card) {
        return card.origin().photoId().flatMap(photos);
    }
}
