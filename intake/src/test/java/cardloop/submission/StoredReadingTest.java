package cardloop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.Reading;
import cardloop.reading.RowReading;
import cardloop.submission.kept.TestingReadings;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredReadingTest {
    private static final Box BOX = new Box(1, 2, 3, 4, 0);

    private static StoredReading doubtful(int places) {
        List<Doubt> doubts = IntStream.range(0, places)
                .mapToObj(at -> new Doubt(Field.PIN, at, "B8", 300, BOX))
                .toList();
        return TestingReadings.of("123456789012", BOX, BOX, doubts);
    }

    @Test
    void whatItsSellerAnsweredStaysKnownAsSettled() {
        StoredReading answered = doubtful(2).with(Field.PIN, "B23456789012");

        assertThat(answered.doubtful()).isEmpty();
        assertThat(answered.pinRow().settled()).isEqualTo(doubtful(2).doubtful());
        assertThat(answered.shownUnrevealed()).hasSize(2);
    }

    @Test
    void aCodeOfAnotherLengthHasOtherPlaces() {
        assertThat(doubtful(2).with(Field.PIN, "12345").pinRow().settled()).isEmpty();
    }

    @Test
    void aFewDoubtfulCharactersOfAPinAreShownManyAreNot() {
        assertThat(doubtful(StoredReading.MOST_SHOWN).shownUnrevealed())
                .allSatisfy(doubt -> assertThat(doubt.alternatives()).isEqualTo("B8"));
        assertThat(doubtful(StoredReading.MOST_SHOWN + 1).shownUnrevealed())
                .hasSize(4)
                .allSatisfy(doubt -> {
                    assertThat(doubt.alternatives()).isEmpty();
                    assertThat(doubt.box().isNowhere()).isTrue();
                    assertThat(doubt.confidence()).isEqualTo(300);
                });
    }

    @Test
    void eachCardOfAPhotoKnowsWhereThePinsOfTheOthersStandAlsoOnceItIsTypedAnew() {
        List<StoredReading> cards = StoredReading.allOf(
                new Reading.Read(row(1), row(2), false, List.of(card(3, 4), card(5, 6)), List.of(), Duration.ZERO));

        assertThat(cards).extracting(card -> card.pinRow().box()).containsExactly(box(2), box(4), box(6));
        assertThat(cards)
                .extracting(StoredReading::otherPins)
                .containsExactly(List.of(box(4), box(6)), List.of(box(2), box(6)), List.of(box(2), box(4)));
        assertThat(cards.getFirst().with(Field.PIN, "22223").coveredUnrevealed())
                .contains(List.of(box(2), box(4), box(6)));
    }

    @Test
    void whereThePinIsAnotherThanTheReaderSawNothingOfThePhotoIsShown() {
        StoredReading read = doubtful(1);

        assertThat(read.coveredUnrevealed()).isPresent();
        assertThat(read.with(Field.PIN, "123456789013").coveredUnrevealed())
                .as("a slip")
                .isPresent();
        assertThat(read.with(Field.PIN, "998877665544").coveredUnrevealed()).isEmpty();
        assertThat(read.with(Field.PIN, "12345678901").coveredUnrevealed()).isEmpty();
        assertThat(read.with(Field.PIN, "998877665544").shownUnrevealed())
                .allSatisfy(doubt -> assertThat(doubt.box().isNowhere()).isTrue());
    }

    @Test
    void whatLooksLikeACodeIsCoveredButForTheNumberAndAfterARevealThePin() {
        StoredReading read = StoredReading.allOf(new Reading.Read(
                        row(2), row(20), false, List.of(), List.of(box(2), box(20), box(40)), Duration.ZERO))
                .getFirst();

        assertThat(read.coveredUnrevealed()).contains(List.of(box(20), box(20), box(40)));
        assertThat(read.coveredRevealed()).contains(List.of(box(40)));
        assertThat(read.with(Field.NUMBER, "98765").coveredUnrevealed())
                .as("what was taken for the number may be the PIN")
                .contains(List.of(box(20), box(2), box(20), box(40)));
    }

    @Test
    void ofARowThatMayBeThePinsNoCharacterIsShown() {
        Doubt doubt = new Doubt(Field.NUMBER, 0, "7", 300, BOX);
        StoredReading read = TestingReadings.of("123456789012", BOX, BOX, List.of(doubt));

        assertThat(read.shownUnrevealed()).containsExactly(doubt);
        assertThat(read.with(Field.NUMBER, "987654321").shownUnrevealed()).containsExactly(doubt.untold());
    }

    private static Reading.Read card(int number, int pin) {
        return new Reading.Read(row(number), row(pin), false, Duration.ZERO);
    }

    private static RowReading row(int y) {
        return new RowReading(Collections.nCopies(5, new Glyph('2', 900, box(y), List.of(), false)), box(y));
    }

    private static Box box(int y) {
        return new Box(1, y, 3, 4, 0);
    }
}
