package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.Event;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Presence;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.issuers.CircuitStatus;
import cardloop.issuers.lanes.JdbcCircuits;
import cardloop.issuers.limits.LimitKey;
import cardloop.issuers.questions.Grant;
import cardloop.issuers.questions.JdbcIntents;
import cardloop.testing.Together;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How a lane is left alone whose issuer does not answer, whatever the database. */
@ParameterizedClass
@EnumSource
class CircuitTest extends LanesOnADatabase {
    private static final InquiryOutcome SILENCE = new InquiryOutcome.Unknown("timeout");
    private static final Duration SLOT = Duration.ofSeconds(2);
    private static final Duration FIRST = CIRCUIT.first();

    /** Five calls in a row without an answer, each about a card of its own. */
    private void silence() {
        for (int i = 0; i < 5; i++) {
            ask("tencent");
            clock.pass(SLOT);
            record(granted(GUANGDONG), SILENCE);
        }
    }

    private CircuitStatus circuit() {
        return circuits.status(GUANGDONG, nowMicros());
    }

    private List<String> told() {
        return events.events("lane:" + GUANGDONG.label()).stream()
                .map(Event::what)
                .toList();
    }

    private int attempts(InquiryId id) {
        return questions.find(id).orElseThrow().attempts();
    }

    @Test
    void fiveCallsInARowWithoutAnAnswerOpenALaneAndNothingIsSpentWhileItIs() {
        silence();
        InquiryId waits = ask("tencent");
        long granted = store.limits().use(LimitKey.ofEgress(GUANGDONG)).granted();

        clock.pass(FIRST.minusMillis(1));

        assertThat(grants.grant(GUANGDONG)).isEqualTo(new Permit.Wait(1_000));
        assertThat(attempts(waits)).isZero();
        assertThat(store.limits().use(LimitKey.ofEgress(GUANGDONG)).granted()).isEqualTo(granted);
        assertThat(circuit().state()).isEqualTo(CircuitStatus.State.OPEN);
        assertThat(circuit().since()).contains(clock.instant().minus(FIRST.minusMillis(1)));
        assertThat(circuit().until()).contains(clock.instant().plusMillis(1));
        assertThat(told()).containsExactly("CIRCUIT_OPENED");
    }

    @Test
    void theOtherLanesOfAnIssuerGoOn() {
        silence();
        ask("tencent");
        assertThat(granted(ZHEJIANG)).isNotNull();
    }

    @Test
    void oneQuestionAtATimeTriesItAndItsAnswerClosesIt() {
        silence();
        ask("tencent");
        ask("tencent");
        clock.pass(FIRST);
        Grant probe = granted(GUANGDONG);
        assertThat(circuit().state()).isEqualTo(CircuitStatus.State.HALF_OPEN);
        clock.pass(SLOT);
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.Wait.class);

        answer(probe, Standing.VALID);

        assertThat(granted(GUANGDONG)).isNotNull();
        assertThat(circuit().isClosed()).isTrue();
        assertThat(circuit().since()).contains(clock.instant());
        assertThat(told()).containsExactly("CIRCUIT_OPENED", "CIRCUIT_CLOSED");
    }

    @Test
    void ofManyWhoWouldTryItOneDoes() {
        silence();
        for (int i = 0; i < 8; i++) {
            ask("tencent");
        }
        clock.pass(FIRST);
        List<Object> permits = Together.run(8, () -> grants.grant(GUANGDONG));
        assertThat(permits).filteredOn(Permit.Granted.class::isInstance).hasSize(1);
    }

    @Test
    void aTryWithoutAnAnswerOpensItForTwiceAsLongUpToTheLongest() {
        silence();
        Duration expected = FIRST;
        for (int i = 0; i < 6; i++) {
            clock.pass(expected.minusMillis(1));
            assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.Wait.class);
            clock.pass(SLOT);
            ask("tencent");
            record(granted(GUANGDONG), SILENCE);
            Duration twice = expected.multipliedBy(2);
            expected = twice.compareTo(CIRCUIT.longest()) > 0 ? CIRCUIT.longest() : twice;
        }
        assertThat(expected).isEqualTo(CIRCUIT.longest());
        assertThat(told()).containsExactly("CIRCUIT_OPENED");
    }

    @Test
    void whatLeftBeforeItOpenedCountsNoMore() {
        ask("tencent");
        Grant early = granted(GUANGDONG);
        silence();
        answer(early, Standing.VALID);
        assertThat(circuit().state()).isEqualTo(CircuitStatus.State.OPEN);
    }

    @Test
    void aTryWhoseAskerDiedIsFollowedByAnother() {
        silence();
        ask("tencent");
        ask("tencent");
        clock.pass(FIRST);
        granted(GUANGDONG);
        clock.pass(JdbcIntents.ASKING_LEASE);
        Grant dead = lost().getFirst();
        record(dead, new InquiryOutcome.Unknown("its asker died", Presence.UNTOLD));
        assertThat(circuit().state()).isEqualTo(CircuitStatus.State.HALF_OPEN);
        assertThat(granted(GUANGDONG)).isNotNull();
    }

    @Test
    void refusalsVerdictsAndFaultsOfOursOpenNothing() {
        for (int i = 0; i < 12; i++) {
            ask("tencent");
            clock.pass(HOUR);
            record(granted(GUANGDONG), refused(Refusal.Scope.EGRESS, Duration.ZERO, new Refusal.RateLimited()));
            clock.pass(HOUR);
            answer(granted(GUANGDONG), Standing.NO_SUCH_CARD);
            ask("tencent");
            clock.pass(HOUR);
            record(granted(GUANGDONG), new InquiryOutcome.NotSent("too late to leave", Presence.UNTOLD));
            clock.pass(HOUR);
            answer(granted(GUANGDONG), Standing.VALID);
        }
        assertThat(circuit()).isEqualTo(CircuitStatus.CLOSED);
    }

    @Test
    void everySecondCallWithoutAnAnswerOpensItToo() {
        for (int i = 0; i < 9; i++) {
            silentThenValid();
        }
        assertThat(circuit().isClosed()).isTrue();
        silentThenValid();
        assertThat(circuit().state()).isEqualTo(CircuitStatus.State.OPEN);
    }

    private void silentThenValid() {
        ask("tencent");
        clock.pass(SLOT);
        Grant first = granted(GUANGDONG);
        ask("tencent");
        clock.pass(SLOT);
        answer(granted(GUANGDONG), Standing.VALID);
        record(first, SILENCE);
    }

    @Test
    void theDoorForQueriesIsShutWithItsLane() {
        ask("netease");
        record(granted(NETEASE), new InquiryOutcome.Pending("T1", Duration.ofSeconds(1)));
        for (int i = 0; i < 5; i++) {
            ask("netease");
            clock.pass(Duration.ofSeconds(3));
            record(granted(NETEASE), SILENCE);
        }
        assertThat(queries.grant(NETEASE)).isInstanceOf(Permit.Wait.class);
        clock.pass(FIRST);
        Grant probe = queryGranted(NETEASE);
        assertThat(grants.grant(NETEASE)).isInstanceOf(Permit.Wait.class);
        answer(probe, Standing.VALID);
        assertThat(circuits.status(NETEASE, nowMicros()).isClosed()).isTrue();
    }

    @Test
    void anotherProcessSeesTheSameCircuit() {
        silence();
        JdbcCircuits afterARestart = new JdbcCircuits(database.jdbc(), events, CIRCUIT, () -> 0).knowing(lanes().all());
        assertThat(afterARestart.shutMicros(GUANGDONG, nowMicros())).isEqualTo(FIRST.toNanos() / 1_000);
    }

    @Test
    void aPersonWhoResumesALaneHasItTriedAtOnce() {
        silence();
        ask("tencent");
        desk().pause("tencent", "127.0.0.11", false);
        clock.pass(SLOT);
        assertThat(granted(GUANGDONG)).isNotNull();
        assertThat(circuit().state()).isEqualTo(CircuitStatus.State.HALF_OPEN);
    }
}
