package cardloop.review;

import cardloop.base.EventLog;
import cardloop.base.Fingerprints;
import cardloop.base.KeySealing;
import cardloop.base.PinSeal;
import cardloop.base.evidence.JdbcEventLog;
import cardloop.card.CardKey;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.SealedPin;
import cardloop.casebook.CardStage;
import cardloop.casebook.Casebook;
import cardloop.casebook.NewCase;
import cardloop.casebook.Progress;
import cardloop.casebook.WaitingCode;
import cardloop.casebook.book.JdbcCasebook;
import cardloop.casebook.book.TestingCards;
import cardloop.format.CardFormats;
import cardloop.issuers.questions.TestingQuestionBook;
import cardloop.reading.Box;
import cardloop.review.desk.DeskBounds;
import cardloop.review.desk.JdbcDeskTables;
import cardloop.review.desk.JdbcReviewDesk;
import cardloop.risk.Recoding;
import cardloop.risk.UnlimitedWrongCodes;
import cardloop.submission.Readings;
import cardloop.submission.kept.JdbcReadings;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A review desk and the rooms around it on one database, with a seller and two reviewers. */
final class DeskOnADatabase implements AutoCloseable {
    static final Duration LEASE = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofMinutes(25);
    static final Duration ASIDE = Duration.ofMinutes(60);
    static final int REVEALS = 5;
    static final Box ROW = new Box(100, 100, 300, 40, 0);

    private static final DeskBounds BOUNDS = new DeskBounds(LEASE, LONGEST, ASIDE, REVEALS);

    final TestingClock clock = TestingClock.atAnyTime();
    final UUID reviewer;
    final UUID colleague;
    final TestDatabase database;
    final Casebook casebook;
    final EventLog events;
    final ReviewDesk desk;
    final TestingCards cards;
    final UUID seller;
    final Readings readings;

    private int keys;

    DeskOnADatabase(TestDatabase database) {
        this.database = database;
        events = new JdbcEventLog(database.jdbc(), database.transactions(), clock);
        casebook = new JdbcCasebook(
                database.jdbc(), database.transactionManager(), events, clock, UuidCreator::getTimeOrderedEpoch);
        OpenVault vault = new OpenVault();
        readings = new JdbcReadings(database.jdbc(), vault, JsonMapper.builder().build(), clock);
        desk = new JdbcReviewDesk(
                new JdbcDeskTables(database.jdbc(), database.transactions(), clock, BOUNDS),
                new JdbcReviewDesk.DeskRooms(
                        casebook,
                        TestingQuestionBook.in(database.jdbc(), clock),
                        vault,
                        new Recoding(
                                CardFormats.shipped(),
                                new KeySealing(vault, vault),
                                casebook,
                                new UnlimitedWrongCodes()),
                        readings),
                UuidCreator::getTimeOrderedEpoch);
        cards = new TestingCards(database.jdbc(), clock.instant());
        seller = cards.anySeller();
        reviewer = cards.anySeller();
        colleague = cards.anySeller();
    }

    @Override
    public void close() {
        database.close();
    }

    NewCase sampled() {
        Progress inReview = CardStage.IN_REVIEW.from(clock.instant()).waitingFor(WaitingCode.SAMPLED);
        NewCase card = cards.card("QQCARD", seller, ++keys, inReview);
        casebook.open(card);
        database.jdbc()
                .sql("INSERT INTO sampling_draw"
                        + " (case_id, probability, draw, selected, why, seed_day, rule_version, drawn_at)"
                        + " VALUES (?, 0.25, 0.1, TRUE, 'SHARE', '2026-11-21', 'v1', ?)")
                .params(card.id().value(), clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        database.jdbc()
                .sql("INSERT INTO review_item (id, case_id, why, state, due_at, created_at)"
                        + " VALUES (?, ?, 'SHARE', 'OPEN', ?, ?)")
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        card.id().value(),
                        clock.instant().plus(Duration.ofDays(1)).atOffset(java.time.ZoneOffset.UTC),
                        clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        return card;
    }

    Progress progress(NewCase card) {
        return casebook.find(card.id()).orElseThrow().progress();
    }

    UUID claimed() {
        return claim(reviewer).orElseThrow().itemId();
    }

    Optional<ReviewItem> claim(UUID person) {
        return desk.claim(new Reviewer(person, false));
    }

    Optional<ReviewItem> claimAsSenior(UUID person) {
        return desk.claim(new Reviewer(person, true));
    }

    long reveals() {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM reveal")
                .query(Long.class)
                .single();
    }

    /** A vault that hides nothing, for keys nobody owns. */
    private static final class OpenVault implements PinSeal, Fingerprints {
        @Override
        public SealedPin seal(CardNumber number, CardPin pin, String context) {
            return new SealedPin(new byte[] {1});
        }

        @Override
        public OpenedKey open(SealedPin sealed, String context) {
            return new OpenedKey(new CardNumber("123456789"), CardPin.of("210987654321"));
        }

        @Override
        public byte[] sealBytes(byte[] clear, String context) {
            return clear.clone();
        }

        @Override
        public byte[] openBytes(byte[] sealed, String context) {
            return sealed.clone();
        }

        @Override
        public String ofKey(CardKey key) {
            return HexFormat.of()
                    .toHexDigits(key.number().hashCode() * 31L + key.pin().hashCode())
                    .repeat(4);
        }

        @Override
        public String ofNumber(CardKey key) {
            return HexFormat.of().toHexDigits((long) key.number().hashCode()).repeat(4);
        }

        @Override
        public byte[] keyed(String purpose, String text) {
            return new byte[32];
        }
    }
}
