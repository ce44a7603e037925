package cardloop.issuers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.base.Event;
import cardloop.base.evidence.JdbcEventLog;
import cardloop.base.vault.TestingVault;
import cardloop.card.CardPin;
import cardloop.inquiry.Standing;
import cardloop.issuers.canary.TestingCanaries;
import cardloop.testing.DatabaseDump;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestRows;
import cardloop.testing.TestingClock;
import cardloop.testing.Vendor;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of canaries, whatever the database. */
@ParameterizedClass
@EnumSource
class CanaryBookTest {
    private static final Event.Actor PERSON = new Event.OfPerson(new UUID(0, 7));
    private static final String NUMBER = "12345678901234567";
    private static final String PIN = "918273645546372819";

    @Parameter
    Vendor vendor;

    private final TestingClock clock = TestingClock.atAnyTime();
    private TestDatabase database;
    private JdbcEventLog events;
    private TestingVault vault;
    private CanaryBook book;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        database = vendor.fresh();
        events = new JdbcEventLog(database.jdbc(), database.transactions(), clock);
        vault = TestingVault.in(folder);
        book = TestingCanaries.book(database, vault.sealing(), events, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private UUID good() {
        return TestingCanaries.good(book, "SZX", NUMBER, PIN);
    }

    @Test
    void aCanaryIsListedWithItsIssuerAndOpensForItselfAlone() {
        UUID id = good();
        assertThat(book.all()).singleElement().satisfies(canary -> {
            assertThat(canary.issuer()).isEqualTo("cmcc");
            assertThat(canary.expected()).isEqualTo(Standing.VALID);
            assertThat(canary.maskedNumber()).doesNotContain(NUMBER);
        });
        assertThat(vault.seal()
                        .open(book.find(id).orElseThrow().key(), Canary.subject(id))
                        .pin())
                .isEqualTo(CardPin.of(PIN));
        assertThat(events.events(Canary.subject(id))).extracting(Event::what).containsExactly("CANARY_ADDED");
    }

    @Test
    void noTableHoldsItsPinInClear() {
        good();
        assertThat(DatabaseDump.of(database.jdbc())).contains("cmcc").doesNotContain(PIN, NUMBER);
    }

    @Test
    void theSameCardIsRegisteredOnce() {
        good();
        for (String kind : List.of("SZX", "SZX_GD")) {
            assertThat(book.add(TestingCanaries.card(kind, NUMBER, PIN), Standing.VALID, PERSON))
                    .isEqualTo(new CanaryBook.Added.Known());
        }
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void aSellersCardIsNoCanary() {
        var card = TestingCanaries.card("SZX", NUMBER, PIN);
        byte[] fingerprint = vault.sealing().seal(card.key(), "case:any").fingerprintBytes();
        database.jdbc()
                .sql("UPDATE card_case SET fingerprint = ? WHERE id = ?")
                .params(fingerprint, TestRows.anyCase(database.jdbc()))
                .update();
        assertThat(book.add(card, Standing.VALID, PERSON)).isEqualTo(new CanaryBook.Added.InTrade());
    }

    @Test
    void aCanaryThatCostsAWrongPinEachNightIsRefused() {
        assertThatThrownBy(() -> book.add(TestingCanaries.card("SZX", NUMBER, PIN), Standing.WRONG_PIN, PERSON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneThatWasRemovedIsForgottenAndMayBeRegisteredAgain() {
        UUID id = good();
        assertThat(book.remove(id, PERSON)).isEqualTo(CanaryBook.Removed.DONE);
        assertThat(book.all()).isEmpty();
        assertThat(book.find(id)).isEmpty();
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM canary WHERE sealed_key IS NOT NULL OR fingerprint IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(book.remove(id, PERSON)).isEqualTo(CanaryBook.Removed.NOT_FOUND);
        assertThat(good()).isNotEqualTo(id);
    }

    @Test
    void oneThatIsBeingAskedAboutStaysUntilItsCallIsOver() {
        UUID id = good();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.jdbc()
                .sql("INSERT INTO question (id, canary_id, purpose, run_key, priority, issuer, kind, state, due_at,"
                        + " attempts, rung, created_at) VALUES ('Q1', ?, 'CANARY', '1', 2, 'cmcc', 'SZX',"
                        + " 'ASKING', ?, 1, 0, ?)")
                .params(id, now, now)
                .update();
        assertThat(book.remove(id, PERSON)).isEqualTo(CanaryBook.Removed.BEING_ASKED);
        assertThat(book.find(id)).isPresent();
        database.jdbc().sql("UPDATE question SET state = 'OPEN'").update();
        assertThat(book.remove(id, PERSON)).isEqualTo(CanaryBook.Removed.DONE);
        assertThat(database.jdbc()
                        .sql("SELECT state FROM question")
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED");
    }
}
