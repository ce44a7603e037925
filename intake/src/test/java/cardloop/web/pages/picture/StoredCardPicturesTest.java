package cardloop.web.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.casebook.CardCase;
import cardloop.casebook.CaseId;
import cardloop.casebook.Declared;
import cardloop.casebook.Origin;
import cardloop.casebook.Progress;
import cardloop.judging.ReasonCode;
import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.PhotoPrints;
import cardloop.submission.Readings;
import cardloop.submission.StoredReading;
import cardloop.submission.kept.TestingReadings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What of a photo of several cards is painted over. */
class StoredCardPicturesTest {
    private static final Box NUMBER = new Box(10, 10, 9, 2, 0);
    private static final Box PIN = new Box(10, 20, 9, 2, 0);
    private static final Box OTHER = new Box(10, 60, 9, 2, 0);
    private static final Box THIRD = new Box(10, 90, 9, 2, 90);

    private final List<List<Box>> painted = new ArrayList<>();
    private final List<Box> cut = new ArrayList<>();
    private final List<StoredReading> others = new ArrayList<>();

    @Test
    void beforeARevealThePinOfEveryCardOnThePhotoIsCovered() {
        assertThat(pictures(OTHER, THIRD).covered(card())).isPresent();
        assertThat(painted).containsExactly(List.of(PIN, OTHER, THIRD));
    }

    @Test
    void aRevealUncoversThePinOfItsOwnCardAlone() {
        assertThat(pictures(OTHER, THIRD).whole(card())).isPresent();
        assertThat(painted).containsExactly(List.of(OTHER, THIRD));
    }

    @Test
    void whereNobodyKnowsWhereAPinStandsNothingIsShown() {
        assertThat(pictures(OTHER, Box.NOWHERE).covered(card())).isEmpty();
        assertThat(pictures(OTHER, Box.NOWHERE).whole(card())).isEmpty();
        assertThat(painted).isEmpty();
    }

    @Test
    void whereAnotherCardsPinStandsElsewhereThanItWasReadNothingIsShown() {
        StoredReading right = TestingReadings.of("998877665544", NUMBER, OTHER, List.of(), PIN);
        others.add(right);
        assertThat(pictures(OTHER).covered(card())).isPresent();

        others.add(right.with(Field.PIN, "310246589977"));
        assertThat(pictures(OTHER).covered(card())).isEmpty();
        assertThat(pictures(OTHER).whole(card())).isEmpty();
    }

    @Test
    void aPhotoOfOneCardIsCoveredAndUncoveredAsEver() {
        assertThat(pictures().covered(card())).isPresent();
        assertThat(pictures().whole(card())).isPresent();
        assertThat(painted).containsExactly(List.of(PIN), List.of());
    }

    @Test
    void aRowIsShownWithRoomForAGlyphThatWasMissedAtItsEnds() {
        assertThat(pictures().row(card(), Field.NUMBER)).isPresent();
        Box shown = cut.getFirst();
        assertThat(shown.width() - NUMBER.width()).isGreaterThanOrEqualTo(2 * 0.65 * NUMBER.height());
        assertThat(shown.height()).isEqualTo(NUMBER.height());
    }

    private StoredCardPictures pictures(Box... otherPins) {
        var reading = TestingReadings.of("123456789012", NUMBER, PIN, List.of(), otherPins);
        return new StoredCardPictures(_ -> Optional.of(new byte[] {1}), new OneReading(reading, others), new Painted());
    }

    private static CardCase card() {
        UUID any = new UUID(1, 1);
        Declared declared = new Declared(
                "QQCARD", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new CardCase(
                new CaseId(any),
                new Origin(any, 0, any, Optional.of(any)),
                declared,
                Optional.empty(),
                Optional.empty(),
                Progress.rejected(ReasonCode.USED),
                new CardCase.Past(Instant.EPOCH, 0, 0),
                Instant.EPOCH);
    }

    /** The same of every card. */
    private record OneReading(StoredReading reading, List<StoredReading> others) implements Readings {
        @Override
        public void save(CaseId caseId, StoredReading other) {
            throw new UnsupportedOperationException("nothing is saved here");
        }

        @Override
        public Optional<StoredReading> find(CaseId caseId) {
            return Optional.of(reading);
        }

        @Override
        public List<StoredReading> besides(CaseId caseId) {
            return others;
        }

        @Override
        public void destroy(CaseId caseId) {
            throw new UnsupportedOperationException("nothing is destroyed here");
        }
    }

    /** Remembers what was painted over and cut out. */
    private final class Painted implements PhotoPrints {
        @Override
        public Optional<byte[]> crop(byte[] image, Box box, int margin) {
            cut.add(box);
            return Optional.of(image);
        }

        @Override
        public Optional<byte[]> covered(byte[] image, List<Box> covered, int longestSide) {
            painted.add(covered);
            return Optional.of(image);
        }
    }
}
