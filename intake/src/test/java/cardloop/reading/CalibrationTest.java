package cardloop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.evidence.JdbcEventLog;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.Move;
import cardloop.casebook.NewCase;
import cardloop.casebook.book.JdbcCasebook;
import cardloop.casebook.book.TestingCards;
import cardloop.inquiry.Standing;
import cardloop.judging.ReasonCode;
import cardloop.reading.calibration.JdbcCalibration;
import cardloop.reading.calibration.OneKey;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** When a reading is compared with the card, and what is kept of it, whatever the database. */
@ParameterizedClass
@EnumSource
class CalibrationTest {
    @Parameter
    Vendor vendor;

    private final TestingClock clock = TestingClock.atAnyTime();
    private TestDatabase database;
    private Casebook casebook;
    private TestingCards cards;
    private Calibration calibration;
    private UUID seller;
    private int keys;

    @BeforeEach
    void open() {
        database = vendor.fresh();
        var events = new JdbcEventLog(database.jdbc(), database.transactions(), clock);
        casebook = new JdbcCasebook(
                database.jdbc(), database.transactionManager(), events, clock, UuidCreator::getTimeOrderedEpoch);
        cards = new TestingCards(database.jdbc(), clock.instant());
        seller = cards.anySeller();
        calibration = new JdbcCalibration(
                database.jdbc(),
                database.transactions(),
                casebook,
                new OneKey(),
                JsonMapper.builder().build());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aReadingIsComparedOnceItsIssuerHasRecognisedTheCode() {
        CaseId id = read(OneKey.NUMBER, OneKey.PIN);
        assertThat(calibration.recognised(10)).isEmpty();
        answered(id, Standing.USED);
        assertThat(calibration.recognised(10)).containsExactly(id);
        assertThat(calibration.compare(id)).isTrue();
        assertThat(calibration.recognised(10)).isEmpty();
        Accuracy accuracy = calibration.of("QQCARD");
        assertThat(List.of(accuracy.codes(), accuracy.exact(), accuracy.undoubted(), accuracy.errors()))
                .containsExactly(1L, 1L, 1L, 0L);
        assertThat(calibration.all()).containsExactly(accuracy);
    }

    @Test
    void anAnswerThatDoesNotComeOfNumberAndPinTellsNothingOfWhatStandsOnTheCard() {
        for (Standing standing : Standing.values()) {
            if (!standing.provesTheKey()) {
                answered(read(OneKey.NUMBER, OneKey.PIN), standing);
            }
        }
        assertThat(calibration.recognised(10)).isEmpty();
    }

    @Test
    void errorsAndConfidencesAddUpByKind() {
        compared(OneKey.NUMBER, OneKey.PIN);
        compared(OneKey.NUMBER, "99" + OneKey.PIN.substring(2));
        Accuracy accuracy = calibration.of("QQCARD");
        assertThat(accuracy.errors()).isEqualTo(2);
        assertThat(accuracy.undoubtedWrong()).isEqualTo(1);
        long characters = 2L * (OneKey.NUMBER.length() + OneKey.PIN.length());
        assertThat(accuracy.buckets().getLast()).isEqualTo(new Accuracy.Bucket(999, characters, characters - 2));
    }

    @Test
    void aReadingIsCountedOnceHoweverManyCompareIt() {
        CaseId id = read(OneKey.NUMBER, OneKey.PIN);
        answered(id, Standing.VALID);
        List<Object> compared = Together.run(4, () -> calibration.compare(id));
        assertThat(compared).containsOnlyOnce(true);
        assertThat(calibration.of("QQCARD").codes()).isEqualTo(1);
    }

    @Test
    void aReadingWhoseCaseEndedWithoutRecognitionIsDestroyed() {
        CaseId waiting = read(OneKey.NUMBER, OneKey.PIN);
        CaseId ended = read(OneKey.NUMBER, OneKey.PIN);
        casebook.act(ended, Move.REFUSED.at(clock.instant()).because(ReasonCode.UNREADABLE), CaseEvent.bySystem("-"));
        assertThat(calibration.forgetEnded()).isEqualTo(1);
        assertThat(calibration.compare(ended)).isFalse();
        answered(waiting, Standing.VALID);
        assertThat(calibration.compare(waiting)).isTrue();
    }

    @Test
    void aReadingKeptLiesSealed() {
        read(OneKey.NUMBER, OneKey.PIN);
        byte[] kept = database.jdbc()
                .sql("SELECT as_read FROM reading")
                .query((row, _) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("sealed:as-read:");
    }

    private void compared(String number, String pin) {
        CaseId id = read(number, pin);
        answered(id, Standing.VALID);
        calibration.compare(id);
    }

    private CaseId read(String number, String pin) {
        NewCase card = cards.card(seller, ++keys);
        casebook.open(card);
        database.jdbc()
                .sql("INSERT INTO reading (case_id, sealed, doubtful, created_at) VALUES (?, ?, 0, ?)")
                .params(card.id().value(), new byte[] {1}, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        calibration.keep(card.id(), new Reading.Read(row(number), row(pin), false, Duration.ZERO));
        return card.id();
    }

    private static RowReading row(String text) {
        return new RowReading(
                text.chars()
                        .mapToObj(c -> new Glyph((char) c, 1_000, Box.NOWHERE, List.of(), false))
                        .toList(),
                Box.NOWHERE);
    }

    private void answered(CaseId id, Standing standing) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.jdbc()
                .sql(
                        "INSERT INTO question (id, case_id, purpose, run_key, priority, issuer, kind, state, due_at, attempts,"
                                + " rung, created_at, standing) VALUES (?, ?, 'INTAKE', '1', 0, 'tencent', 'QQCARD', 'ANSWERED', ?,"
                                + " 1, 0, ?, ?)")
                .params("INQ" + keys, id.value(), now, now, standing.name())
                .update();
    }
}
