package cardloop.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.evidence.EvidenceConfiguration;
import cardloop.nights.TestingClock;
import cardloop.runs.Run;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunOrder;
import cardloop.runs.RunStatus;
import cardloop.runs.RunsConfiguration;
import cardloop.runs.TestingRuns;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestRows;
import cardloop.testing.Vendor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What is forgotten and what is not, on any database. */
@ParameterizedClass
@EnumSource
class PurgeTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Parameter
    Vendor vendor;

    private final TestingClock clock = new TestingClock(NOW);
    private TestDatabase database;
    private ConfigurableApplicationContext house;
    private UUID seller;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({EvidenceConfiguration.class, RunsConfiguration.class, PurgeConfiguration.class})
    static class House {}

    @BeforeEach
    void open() {
        database = vendor.fresh();
        house = TestingRuns.process(House.class, database, clock).run();
        seller = TestRows.anySeller(database.jdbc());
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    private static OffsetDateTime daysAgo(long days) {
        return NOW.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    /** A photographed card of a submission of its own, with a key, a photo and a reading. */
    private UUID card(String stage, long days) {
        UUID submission = UUID.randomUUID();
        UUID photo = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        database.jdbc()
                .sql("INSERT INTO submission (id, seller_id, channel, terms, created_at) VALUES (?, ?, 'PHOTO',"
                        + " 'v1', ?)")
                .params(submission, seller, daysAgo(days))
                .update();
        database.jdbc()
                .sql("INSERT INTO photo (id, submission_id, idx, sha256, media_type, sealed, quality, created_at)"
                        + " VALUES (?, ?, 0, ?, 'image/jpeg', ?, '{}', ?)")
                .params(photo, submission, new byte[] {1}, new byte[] {2}, daysAgo(days))
                .update();
        database.jdbc()
                .sql("INSERT INTO card_case (id, submission_id, idx, seller_id, photo_id, kind, masked_number,"
                        + " sealed_key, findings, stage, holds, created_at, updated_at) VALUES (?, ?, 0, ?, ?,"
                        + " 'SZX', '26**', ?, '[]', ?, 0, ?, ?)")
                .params(id, submission, seller, photo, new byte[] {3}, stage, daysAgo(days), daysAgo(days))
                .update();
        database.jdbc()
                .sql("INSERT INTO reading (case_id, sealed, doubtful, created_at) VALUES (?, ?, 0, ?)")
                .params(id, new byte[] {4}, daysAgo(days))
                .update();
        return id;
    }

    private UUID pulled(long days) {
        UUID id = card("ACCEPTED", days);
        database.jdbc()
                .sql("INSERT INTO stock_item (id, case_id, kind, face_fen, region, bind_requires, state, shelved_at,"
                        + " last_verified_at, pulled_at) VALUES (?, ?, 'SZX', 100, 'CN', '', 'PULLED', ?, ?, ?)")
                .params(UUID.randomUUID(), id, daysAgo(days), daysAgo(days), daysAgo(days))
                .update();
        return id;
    }

    private void answer(long days) {
        database.jdbc()
                .sql("INSERT INTO idempotent_answer (person_id, idem_key, request_hash, started_at) VALUES (?, ?,"
                        + " ?, ?)")
                .params(seller, "key-" + days, new byte[] {5}, daysAgo(days))
                .update();
    }

    private Run run() {
        RunDesk desk = house.getBean(RunDesk.class);
        StartOutcome outcome = desk.start(
                new RunOrder("purge", DAY, Optional.empty(), NOW.plus(Duration.ofHours(2))), Event.Program.SYSTEM);
        await().until(() -> !desk.find(outcome.runId()).orElseThrow().status().isLive());
        return desk.find(outcome.runId()).orElseThrow();
    }

    private boolean hasKey(UUID card) {
        return is("SELECT COUNT(*) FROM card_case WHERE sealed_key IS NOT NULL AND id = ?", card);
    }

    private boolean hasPhoto(UUID card) {
        return is(
                "SELECT COUNT(*) FROM photo p JOIN card_case c ON c.photo_id = p.id WHERE p.sealed IS NOT NULL AND"
                        + " c.id = ?",
                card);
    }

    private boolean hasReading(UUID card) {
        return is("SELECT COUNT(*) FROM reading WHERE case_id = ?", card);
    }

    private boolean is(String count, UUID card) {
        return database.jdbc().sql(count).param(card).query(Long.class).single() == 1;
    }

    @Test
    void whatEndedLongAgoIsForgottenAndNothingElse() {
        UUID refused = card("REJECTED", 31);
        UUID refusedLately = card("REJECTED", 29);
        UUID waiting = card("IN_REVIEW", 400);
        UUID accepted = card("ACCEPTED", 400);
        UUID pulledLongAgo = pulled(91);
        UUID pulledLately = pulled(89);

        assertThat(run().status()).isEqualTo(RunStatus.COMPLETED);

        assertThat(hasKey(refused) || hasPhoto(refused) || hasReading(refused)).isFalse();
        assertThat(hasKey(refusedLately) && hasPhoto(refusedLately) && hasReading(refusedLately))
                .isTrue();
        assertThat(hasKey(waiting) && hasPhoto(waiting) && hasReading(waiting)).isTrue();
        assertThat(hasKey(accepted)).isTrue();
        assertThat(hasPhoto(accepted) || hasReading(accepted)).isFalse();
        assertThat(hasKey(pulledLongAgo)).isFalse();
        assertThat(hasKey(pulledLately)).isTrue();
    }

    @Test
    void aPhotoStaysAsLongAsACardOnItIsOpen() {
        UUID ended = card("REJECTED", 60);
        database.jdbc()
                .sql("INSERT INTO card_case (id, submission_id, idx, seller_id, photo_id, kind, masked_number,"
                        + " findings, stage, holds, created_at, updated_at) SELECT ?, submission_id, 1, seller_id,"
                        + " photo_id, kind, masked_number, findings, 'AWAITING_SELLER', 0, created_at, updated_at"
                        + " FROM card_case WHERE id = ?")
                .params(UUID.randomUUID(), ended)
                .update();
        run();
        assertThat(hasPhoto(ended)).isTrue();
        assertThat(hasKey(ended)).isFalse();
    }

    @Test
    void answersAreKeptForAWeekAtLeast() {
        answer(9);
        answer(7);
        run();
        assertThat(database.jdbc()
                        .sql("SELECT idem_key FROM idempotent_answer")
                        .query(String.class)
                        .list())
                .containsExactly("key-7");
    }

    @Test
    void moreThanOneTransactionHoldsIsForgottenInOneNight() {
        for (int i = 0; i < JdbcPurge.AT_ONCE + 7; i++) {
            answer(100 + i);
        }
        assertThat(run().steps())
                .filteredOn(step -> step.name().equals("answers"))
                .extracting(Run.Step::written)
                .containsExactly(JdbcPurge.AT_ONCE + 7L);
    }

    @Test
    void theNightAndEachCardKeepTheProof() {
        UUID refused = card("REJECTED", 31);
        run();
        EventLog events = house.getBean(EventLog.class);
        assertThat(events.events("purge:" + DAY))
                .hasSize(Forgotten.values().length)
                .extracting(Event::why)
                .anyMatch(why -> why.startsWith("PINS 1 before 2026-10-2"));
        assertThat(events.events("case:" + refused)).extracting(Event::what).containsExactly("KEY_FORGOTTEN");
        assertThat(events.firstBroken("purge:" + DAY)).isEmpty();
    }

    @Test
    void whatIsDueIsPreviewedAndMeasured() {
        card("REJECTED", 31);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        house.getBean(PurgeMetrics.class).bindTo(meters);
        assertThat(house.getBean(PurgePreview.class).due())
                .containsEntry("pins", 1)
                .containsEntry("answers", 0);
        assertThat(meters.get("cardloop.purge.due").tag("what", "pins").gauge().value())
                .isEqualTo(1);
        assertThat(meters.get("cardloop.table.rows")
                        .tag("table", "card_case")
                        .gauge()
                        .value())
                .isNotNegative();
        run();
        assertThat(house.getBean(PurgePreview.class).due()).doesNotContainValue(1);
    }
}
