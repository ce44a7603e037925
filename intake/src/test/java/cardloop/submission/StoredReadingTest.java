package cardloop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.Reading;
import cardloop.reading.RowReading;
import cardloop.submission.StoredReading.Doubt;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StoredReadingTest {
    private static final Box BOX = new Box(1, 2, 3, 4, 0);

    private static StoredReading doubtful(int places) {
        List<Doubt> doubts = IntStream.range(0, places)
                .mapToObj(at -> new Doubt(Field.PIN, at, "B8", 300, BOX))
                .toList();
        return new StoredReading("123456789", "123456789012", BOX, BOX, doubts);
    }

    @Test
    void whatItsSellerAnsweredStaysKnownAsSettled() {
        StoredReading answered = doubtful(2).with(Field.PIN, "B23456789012");

        assertThat(answered.doubtful()).isEmpty();
        assertThat(answered.settled()).isEqualTo(doubtful(2).doubtful());
        assertThat(answered.shownUnrevealed()).hasSize(2);
    }

    @Test
    void aCodeOfAnotherLengthHasOtherPlaces() {
        assertThat(doubtful(2).with(Field.PIN, "12345").settled()).isEmpty();
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
    void aReadingKeptBeforeThereWereSettledPlacesAndOtherPinsIsUnderstood() {
        String kept = "{\"number\":\"1\",\"pin\":\"2\",\"numberBox\":null,\"pinBox\":null,\"doubtful\":[]}";

        StoredReading understood = JsonMapper.shared().readValue(kept, StoredReading.class);
        assertThat(understood.settled()).isEmpty();
        assertThat(understood.otherPins()).isEmpty();
    }

    @Test
    void eachCardOfAPhotoKnowsWhereThePinsOfTheOthersStandAlsoOnceItIsTypedAnew() {
        List<StoredReading> cards = StoredReading.allOf(
                new Reading.Read(row(1), row(2), false, List.of(card(3, 4), card(5, 6)), Duration.ZERO));

        assertThat(cards).extracting(StoredReading::pinBox).containsExactly(box(2), box(4), box(6));
        assertThat(cards)
                .extracting(StoredReading::otherPins)
                .containsExactly(List.of(box(4), box(6)), List.of(box(2), box(6)), List.of(box(2), box(4)));
        assertThat(cards.getFirst().with(Field.PIN, "1").coveredUnrevealed()).contains(List.of(box(2), box(4), box(6)));
    }

    private static Reading.Read card(int number, int pin) {
        return new Reading.Read(row(number), row(pin), false, Duration.ZERO);
    }

    private static RowReading row(int y) {
        return new RowReading(List.of(new Glyph('1', 900, box(y), List.of(), false)), box(y));
    }

    private static Box box(int y) {
        return new Box(1, y, 3, 4, 0);
    }
}
