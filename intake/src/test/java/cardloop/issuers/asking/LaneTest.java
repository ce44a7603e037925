package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CardStage;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Standing;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import cardloop.issuers.UnscreenedQuestions;
import cardloop.issuers.limits.LimitKey;
import cardloop.issuers.questions.Grant;
import cardloop.issuers.questions.JdbcIntents;
import cardloop.testing.TestDatabase;
import cardloop.testing.Together;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What pulling by permit must hold to, whatever the database. */
@ParameterizedClass
@EnumSource
class LaneTest extends LanesOnADatabase {
    @Test
    void theIntentIsCommittedBeforeAnythingIsSent() {
        InquiryId id = ask("tencent");
        Grant grant = granted(GUANGDONG);
        assertThat(grant.id()).isEqualTo(id);
        assertThat(questions.find(id).orElseThrow().state()).isEqualTo(Question.State.ASKING);
        assertThat(stageOf(id)).isEqualTo(CardStage.CHECKING);
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM attempt WHERE question_id = ? AND outcome IS NULL")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingDueSpendsNothing() {
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.NothingDue.class);
        ask("tencent");
        granted(GUANGDONG);
    }

    @Test
    void noWindowHoldsMoreThanTheLimitWhoeverPulls() {
        for (int i = 0; i < 70; i++) {
            ask("tencent");
        }
        List<Long> times = new ArrayList<>();
        while (times.size() < 70) {
            switch (grants.grant(GUANGDONG)) {
                case Permit.Granted(Grant grant) -> {
                    times.add(nowMicros());
                    answer(grant, Standing.VALID);
                }
                case Permit.Wait(long micros) -> clock.pass(Duration.ofNanos(micros * 1_000));
                case Permit.NothingDue _, Permit.Paused _, Permit.Spent _ ->
                    throw new AssertionError("questions are due");
            }
        }
        long window = MINUTE.toNanos() / 1_000;
        for (int i = 30; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 30)).isGreaterThanOrEqualTo(window);
        }
    }

    @Test
    void ofManyWorkersAtOneSlotOneIsGranted() {
        for (int i = 0; i < 8; i++) {
            ask("tencent");
        }
        List<Object> permits = Together.run(8, () -> grants.grant(GUANGDONG));
        assertThat(permits).filteredOn(Permit.Granted.class::isInstance).hasSize(1);
        assertThat(permits).filteredOn(Permit.Wait.class::isInstance).hasSize(7);
    }

    @Test
    void aClockPutBackMakesTheLaneWaitAnIntervalAndNoLonger() {
        ask("tencent");
        granted(GUANGDONG);
        clock.pass(Duration.ofHours(-3));
        ask("tencent");
        Duration interval = Duration.ofSeconds(2);
        assertThat(grants.grant(GUANGDONG)).isEqualTo(new Permit.Wait(interval.toNanos() / 1_000));
        clock.pass(interval);
        granted(GUANGDONG);
    }

    @Test
    void aRequestThatAsksAboutNoCardSpendsAPermitToo() {
        ask("tencent");
        assertThat(grants.spend(GUANGDONG)).isEqualTo(new Permit.Spent());
        assertThat(grants.spend(GUANGDONG)).isEqualTo(new Permit.Wait(2_000_000));
        assertThat(grants.grant(GUANGDONG)).isEqualTo(new Permit.Wait(2_000_000));
        clock.pass(Duration.ofSeconds(2));
        granted(GUANGDONG);
        desk().pause("tencent", "127.0.0.11", true);
        assertThat(grants.spend(GUANGDONG)).isInstanceOf(Permit.Paused.class);
    }

    @Test
    void asManyFreshRowsAsThereAreConnectionsAreLockedAtOnce() {
        AtomicInteger kinds = new AtomicInteger();
        List<Object> locked = Together.run(TestDatabase.CONNECTIONS_AT_MOST, () -> {
            LimitKey fresh = LimitKey.ofKind("jd", "KIND" + kinds.incrementAndGet());
            return store.transactions().execute(_ -> store.limits().lock(new TreeSet<>(Set.of(fresh))));
        });
        assertThat(locked).allMatch(List.class::isInstance);
    }

    @Test
    void twoEgressAddressesShareTheAccountsLimit() {
        ask("jd");
        ask("jd");
        granted(JD);
        assertThat(grants.grant(JD_ZHEJIANG)).isInstanceOf(Permit.Wait.class);
        clock.pass(Duration.ofMillis(500));
        granted(JD_ZHEJIANG);
    }

    @Test
    void aNightQuestionWaitsForThoseOfSellers() {
        ask("tencent", Purpose.NIGHT);
        clock.pass(Duration.ofSeconds(1));
        InquiryId interactive = ask("tencent");
        assertThat(granted(GUANGDONG).id()).isEqualTo(interactive);
    }

    @Test
    void wrongPinsCountAsALimitOfTheAddress() {
        for (int i = 0; i < 5; i++) {
            ask("jd");
        }
        for (int i = 0; i < 3; i++) {
            answer(granted(JD), Standing.NOT_RECOGNISED);
            clock.pass(Duration.ofSeconds(2));
        }
        assertThat(grants.grant(JD)).isInstanceOf(Permit.Wait.class);
        clock.pass(HOUR.plus(MARGIN));
        granted(JD);
    }

    @Test
    void aRightPinReturnsItsUnit() {
        for (int i = 0; i < 8; i++) {
            ask("jd");
        }
        for (int i = 0; i < 8; i++) {
            answer(granted(JD), Standing.VALID);
            clock.pass(Duration.ofSeconds(2));
        }
    }

    @Test
    void anUnknownKeepsItsUnitAndClimbsTheLadderUnderTheSameNumber() {
        InquiryId id = ask("jd");
        record(granted(JD), new InquiryOutcome.Unknown("timeout"));
        assertThat(stageOf(id)).isEqualTo(CardStage.UNRESOLVED);
        clock.pass(Duration.ofSeconds(4));
        assertThat(grants.grant(JD)).isInstanceOf(Permit.NothingDue.class);
        clock.pass(Duration.ofSeconds(1));
        Grant again = granted(JD);
        assertThat(again.id()).isEqualTo(id);
        record(again, new InquiryOutcome.Unknown("timeout"));
        clock.pass(Duration.ofSeconds(29));
        assertThat(grants.grant(JD)).isInstanceOf(Permit.NothingDue.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(granted(JD).attempt()).isEqualTo(3);
    }

    @Test
    void aQuestionWhoseAskerDiedIsAskedAgainUnderTheSameNumber() {
        InquiryId id = ask("tencent");
        granted(GUANGDONG);
        assertThat(lost()).isEmpty();
        clock.pass(JdbcIntents.ASKING_LEASE);
        Grant dead = lost().getFirst();
        record(dead, new InquiryOutcome.Unknown("its asker died"));
        clock.pass(Duration.ofSeconds(5));
        assertThat(granted(GUANGDONG).id()).isEqualTo(id);
    }

    @Test
    void anAnswerThatComesTooLateChangesNothing() {
        InquiryId id = ask("tencent");
        Grant late = granted(GUANGDONG);
        clock.pass(JdbcIntents.ASKING_LEASE);
        record(lost().getFirst(), new InquiryOutcome.Unknown("its asker died"));
        answer(late, Standing.USED);
        assertThat(questions.find(id).orElseThrow().state()).isEqualTo(Question.State.OPEN);
        assertThat(stageOf(id)).isEqualTo(CardStage.UNRESOLVED);
    }

    @Test
    void allThatAnIssuerToldIsKept() {
        InquiryId id = ask("jd");
        CardFacts told = new CardFacts(
                Standing.VALID,
                Optional.of(FaceValue.ofYuan(100)),
                Optional.of(Balance.of(10_000, "2000@2026-05-01,500@2026-05-03")),
                Optional.of(new BatchNo("JDE-2026-0419")),
                Optional.of(Region.CN),
                Optional.of(new Expiry(LocalDate.of(2029, 4, 18))),
                Optional.of(LocalDate.of(2026, 4, 19)),
                List.of("PHONE", "NAME"));
        record(granted(JD), new InquiryOutcome.Answered(told));
        assertThat(questions.find(id).orElseThrow().facts()).contains(told);
    }

    @Test
    void wrongPinAndNoSuchCardArePublishedOnTheNextWholeTenSeconds() {
        InquiryId id = ask("tencent");
        clock.pass(Duration.ofMillis(3_210));
        answer(granted(GUANGDONG), Standing.WRONG_PIN);
        assertThat(casebook.claim(CardStage.ANSWERED, 1, MINUTE)).isEmpty();
        clock.pass(Duration.ofMillis(6_790));
        assertThat(casebook.claim(CardStage.ANSWERED, 1, MINUTE)).hasSize(1);
        assertThat(stageOf(id)).isEqualTo(CardStage.ANSWERED);
    }

    @Test
    void askingTwiceForTheSameRoundIsOneQuestion() {
        InquiryId id = ask("tencent");
        var caseId = questions.find(id).orElseThrow().caseId();
        assertThat(questions.open(UnscreenedQuestions.first(caseId, Purpose.INTAKE, kind("tencent"), clock.instant())))
                .isEqualTo(id);
        assertThat(questions.rounds(caseId, Purpose.INTAKE)).isEqualTo(1);
    }
}
