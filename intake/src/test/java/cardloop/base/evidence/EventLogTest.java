package cardloop.base.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.ChainFault;
import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every event log must do, whatever the database. */
@TestInstance(Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource
class EventLogTest {
    @Parameter
    Vendor vendor;

    private final TestingClock clock = TestingClock.atAnyTime();
    private TestDatabase database;
    private EventLog log;
    private String subject;

    @BeforeParameterizedClassInvocation
    void open() {
        database = vendor.fresh();
    }

    @BeforeEach
    void start() {
        subject = "case:" + UUID.randomUUID();
        log = new JdbcEventLog(database.jdbc(), database.transactions(), clock);
    }

    @AfterParameterizedClassInvocation
    void close() {
        database.close();
    }

    @Test
    void eventsComeBackInOrderAndTheirChainHolds() {
        recordThree();
        assertThat(log.events(subject)).extracting(Event::what).containsExactly("RECEIVED", "READ", "FORMAT_OK");
        assertThat(log.events(subject).getFirst().previous()).isEqualTo("0".repeat(64));
        assertThat(log.firstBroken(subject)).isEmpty();
    }

    @Test
    void aSubjectWithoutEventsHoldsTrivially() {
        assertThat(log.events("case:none")).isEmpty();
        assertThat(log.firstBroken("case:none")).isEmpty();
    }

    @Test
    void nanosecondsOfTheClockDoNotBreakTheChain() {
        clock.pass(Duration.ofNanos(123_456_789));
        log.record(subject, Event.Program.SYSTEM, Event.Type.RECEIVED, "为什么 • why", "rule-1");
        assertThat(log.firstBroken(subject)).isEmpty();
    }

    @Test
    void aLongReasonIsShortenedBeforeItIsHashed() {
        log.record(subject, Event.Program.SYSTEM, Event.Type.RECEIVED, "x".repeat(401), "rule-1");
        assertThat(log.events(subject).getFirst().why()).hasSize(400).endsWith("…");
        assertThat(log.firstBroken(subject)).isEmpty();
    }

    @Test
    void manyThreadsGrowOneFreshChainWithoutForks() {
        var outcomes = Together.run(16, () -> {
            log.record(subject, Event.Program.SYSTEM, Event.Type.RECEIVED, "why", "rule-1");
            return "done";
        });
        assertThat(outcomes).containsOnly("done");
        assertThat(log.events(subject)).hasSize(16);
        assertThat(log.firstBroken(subject)).isEmpty();
    }

    @Test
    void anEventIsGoneWithTheTransactionAroundIt() {
        log.record(subject, Event.Program.SYSTEM, Event.Type.RECEIVED, "why", "rule-1");
        database.transactions().executeWithoutResult(status -> {
            log.record(subject, Event.Program.SYSTEM, Event.Type.READ, "why", "rule-1");
            status.setRollbackOnly();
        });
        assertThat(log.events(subject)).hasSize(1);
        assertThat(log.firstBroken(subject)).isEmpty();
    }

    @Test
    void aFlippedByteIsNamed() {
        recordThree();
        change("UPDATE event SET why = 'whx' WHERE subject = ? AND n = 2", subject);
        assertThat(log.firstBroken(subject)).contains(new ChainFault(subject, 2, ChainFault.Kind.CHANGED));
    }

    @Test
    void aMovedFieldBorderIsNamed() {
        log.record(subject, Event.Program.SYSTEM, Event.Type.READ, "why", "rule-1");
        change("UPDATE event SET actor = 'systemR', what = 'EAD' WHERE subject = ?", subject);
        assertThat(log.firstBroken(subject)).contains(new ChainFault(subject, 1, ChainFault.Kind.CHANGED));
    }

    @Test
    void aMissingEventIsNamedWhereverItStood() {
        for (int n = 1; n <= 3; n++) {
            String one = subject + "-" + n;
            recordThree(one);
            change("DELETE FROM event WHERE subject = ? AND n = ?", one, n);
            assertThat(log.firstBroken(one)).contains(new ChainFault(one, n, ChainFault.Kind.MISSING));
        }
    }

    @Test
    void aCopiedEventIsNamed() {
        recordThree();
        change(
                "INSERT INTO event (subject, n, at, actor, what, why, rule_version, previous, hash)"
                        + " SELECT subject, 4, at, actor, what, why, rule_version, previous, hash FROM event"
                        + " WHERE subject = ? AND n = 3",
                subject);
        assertThat(log.firstBroken(subject)).contains(new ChainFault(subject, 4, ChainFault.Kind.UNLINKED));
    }

    @Test
    void anEventRewrittenTogetherWithItsHashIsNamedByTheNextOne() {
        recordThree();
        Event first = log.events(subject).getFirst();
        Event forged = new Event(
                subject,
                1,
                first.at(),
                "somebody",
                first.what(),
                first.why(),
                first.ruleVersion(),
                first.previous(),
                "");
        byte[] hash = HexFormat.of().parseHex(EventHash.of(forged));
        change("UPDATE event SET actor = 'somebody', hash = ? WHERE subject = ? AND n = 1", hash, subject);
        assertThat(log.firstBroken(subject)).contains(new ChainFault(subject, 2, ChainFault.Kind.UNLINKED));
    }

    private void recordThree() {
        recordThree(subject);
    }

    private void recordThree(String to) {
        log.record(to, Event.Program.SYSTEM, Event.Type.RECEIVED, "why", "rule-1");
        log.record(to, Event.Program.SYSTEM, Event.Type.READ, "why", "rule-1");
        log.record(to, Event.Program.SYSTEM, Event.Type.FORMAT_OK, "why", "rule-1");
    }

    private void change(String sql, Object... parameters) {
        assertThat(database.jdbc().sql(sql).params(parameters).update()).isEqualTo(1);
    }
}
