package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Region;
import cardloop.casebook.CardStage;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import cardloop.issuers.questions.Grant;
import cardloop.testing.Together;
import cardloop.throttle.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a refusal does, whatever the database: it rests, moves or parks a question and never judges a card. */
@ParameterizedClass
@EnumSource
class RefusalTest extends LanesOnADatabase {
    @Test
    void aRefusedAddressRestsAndTheQuestionGoesOutAgainUnderTheSameNumber() {
        InquiryId id = ask("tencent");
        Grant grant = granted(GUANGDONG);
        record(grant, refused(Refusal.Scope.EGRESS, Duration.ofSeconds(17), new Refusal.RateLimited()));
        assertThat(stageOf(id)).isEqualTo(CardStage.QUEUED);
        clock.pass(Duration.ofSeconds(16));
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.Wait.class);
        assertThat(granted(ZHEJIANG).id()).isEqualTo(id);
    }

    @Test
    void refusalsInARowRestTwiceAsLong() {
        InquiryId id = ask("tencent");
        List<Long> restsSeconds = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            record(granted(GUANGDONG), refused(Refusal.Scope.EGRESS, Duration.ZERO, new Refusal.RateLimited()));
            long micros = grants.grant(GUANGDONG) instanceof Permit.Wait(long wait) ? wait : 0;
            restsSeconds.add(micros / 1_000_000);
            clock.pass(Duration.ofNanos(micros * 1_000));
        }
        assertThat(restsSeconds).containsExactly(2L, 2L, 4L, 8L, 16L);
        assertThat(questions.find(id).orElseThrow().attempts()).isEqualTo(5);
    }

    @Test
    void aMinuteWithoutARefusalTakesOneDoublingBack() {
        ask("jd");
        for (int i = 0; i < 4; i++) {
            refuseJdAndRest();
        }
        clock.pass(MINUTE.multipliedBy(2));
        assertThat(refuseJdAndRest()).isEqualTo(Duration.ofSeconds(4));
    }

    private Duration refuseJdAndRest() {
        record(granted(JD), refused(Refusal.Scope.EGRESS, Duration.ZERO, new Refusal.RateLimited()));
        Duration rest =
                grants.grant(JD) instanceof Permit.Wait(long micros) ? Duration.ofNanos(micros * 1_000) : Duration.ZERO;
        clock.pass(rest.plusSeconds(1));
        return rest;
    }

    @Test
    void aRegionLockedCardGoesToALaneOfItsRegionOrToAPerson() {
        InquiryId id = ask("tencent");
        record(granted(ZHEJIANG), lockedTo("CN-GD"));
        clock.pass(Duration.ofSeconds(2));
        assertThat(grants.grant(ZHEJIANG)).isInstanceOf(Permit.NothingDue.class);
        assertThat(granted(GUANGDONG).id()).isEqualTo(id);

        InquiryId elsewhere = ask("tencent");
        record(granted(ZHEJIANG), lockedTo("CN-BJ"));
        assertThat(stageOf(elsewhere)).isEqualTo(CardStage.PARKED);
    }

    @Test
    void aNightQuestionMeantForOneLaneGoesWhereItsCardAnswersUnderTheSameNumber() {
        InquiryId id = ask("tencent", Purpose.NIGHT, Optional.of(ZHEJIANG.label()));
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.NothingDue.class);
        record(granted(ZHEJIANG), lockedTo("CN-GD"));
        clock.pass(Duration.ofSeconds(2));
        assertThat(grants.grant(ZHEJIANG)).isInstanceOf(Permit.NothingDue.class);
        Grant there = granted(GUANGDONG);
        assertThat(there.id()).isEqualTo(id);
        answer(there, Standing.VALID);
        assertThat(asked.ripe("1", ZHEJIANG.label(), 9)).hasSize(1);
    }

    @Test
    void aNightQuestionWhoseRegionNoLaneReachesWaitsForAPersonWithoutAChallenge() {
        InquiryId id = ask("tencent", Purpose.NIGHT, Optional.of(ZHEJIANG.label()));
        record(granted(ZHEJIANG), lockedTo("CN-BJ"));
        assertThat(questions.find(id).orElseThrow().state()).isEqualTo(Question.State.PARKED);
        assertThat(questions.parked().getFirst().region()).contains("CN-BJ");
        assertThat(questions.parked().getFirst().challenge()).isEmpty();
    }

    private static InquiryOutcome lockedTo(String region) {
        return refused(Refusal.Scope.QUESTION, Duration.ZERO, new Refusal.WrongRegion(new Region(region)));
    }

    @Test
    void aCaptchaParksAndAPersonResumes() {
        InquiryId id = ask("tencent");
        record(granted(GUANGDONG), refused(Refusal.Scope.QUESTION, Duration.ZERO, new Refusal.Captcha("CH1")));
        assertThat(stageOf(id)).isEqualTo(CardStage.PARKED);
        assertThat(questions.parked()).hasSize(1);
        assertThat(questions.parked().getFirst().challenge()).contains("CH1");
        clock.pass(Duration.ofMinutes(10));
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.NothingDue.class);
        assertThat(questions.resume(id)).isTrue();
        assertThat(granted(GUANGDONG).id()).isEqualTo(id);
    }

    @Test
    void aRefusalOfTheAccountRestsEveryAddressOfTheIssuerAndNoOtherIssuer() {
        ask("jd");
        ask("jd");
        ask("tencent");
        record(granted(JD), refused(Refusal.Scope.ACCOUNT, Duration.ofSeconds(40), new Refusal.RateLimited()));
        clock.pass(Duration.ofSeconds(39));
        assertThat(grants.grant(JD)).isInstanceOf(Permit.Wait.class);
        assertThat(grants.grant(JD_ZHEJIANG)).isInstanceOf(Permit.Wait.class);
        granted(GUANGDONG);
        clock.pass(Duration.ofSeconds(1));
        granted(JD_ZHEJIANG);
    }

    @Test
    void aRefusalOfAKindRestsThatKindOnEveryLaneAndLetsOthersPass() {
        InquiryId rested = ask("gateway");
        record(granted(GATEWAY), refused(Refusal.Scope.KIND, MINUTE, new Refusal.Closed()));
        clock.pass(Duration.ofSeconds(2));
        InquiryId other = ask("gateway", "TELECOM");
        assertThat(granted(GATEWAY).id()).isEqualTo(other);
        clock.pass(Duration.ofSeconds(2));
        assertThat(grants.grant(GATEWAY)).isInstanceOf(Permit.NothingDue.class);
        clock.pass(MINUTE);
        assertThat(granted(GATEWAY).id()).isEqualTo(rested);
    }

    @Test
    void aRefusalOfACardRestsTheCardWhateverQuestionIsAboutItAndTheLaneGoesOn() {
        InquiryId id = ask("tencent");
        record(granted(GUANGDONG), refused(Refusal.Scope.CARD, HOUR, new Refusal.CardTooOften()));
        InquiryId sameCard = askAboutTheCardOf(id);
        clock.pass(Duration.ofSeconds(2));
        InquiryId another = ask("tencent");
        assertThat(askedUntilNothingIsDue(GUANGDONG)).containsExactly(another);
        clock.pass(HOUR);
        assertThat(askedUntilNothingIsDue(GUANGDONG)).containsExactlyInAnyOrder(id, sameCard);
    }

    @Test
    void threeFailedTriesOfACardCoolItForAnHour() {
        InquiryId id = ask("gateway");
        answer(granted(GATEWAY), Standing.NOT_RECOGNISED);
        for (int i = 1; i < 3; i++) {
            clock.pass(Duration.ofSeconds(2));
            askAboutTheCardOf(id);
            answer(granted(GATEWAY), Standing.NOT_RECOGNISED);
        }
        clock.pass(Duration.ofSeconds(2));
        InquiryId fourth = askAboutTheCardOf(id);
        InquiryId another = ask("gateway");
        assertThat(askedUntilNothingIsDue(GATEWAY)).containsExactly(another);
        clock.pass(HOUR.plus(MARGIN));
        assertThat(askedUntilNothingIsDue(GATEWAY)).containsExactly(fourth);
    }

    @Test
    void twoLanesNeverTakeTheLastTryOfOneCardTogether() {
        for (int card = 0; card < 5; card++) {
            InquiryId first = ask("tencent");
            answer(granted(GUANGDONG), Standing.NOT_RECOGNISED);
            clock.pass(MINUTE);
            askAboutTheCardOf(first);
            askAboutTheCardOf(first);
            Iterator<Lane> lanes = List.of(GUANGDONG, ZHEJIANG).iterator();
            List<Object> permits = Together.run(2, () -> {
                Lane lane;
                synchronized (lanes) {
                    lane = lanes.next();
                }
                return grants.grant(lane);
            });
            assertThat(permits).filteredOn(Permit.Granted.class::isInstance).hasSize(1);
            clock.pass(HOUR);
            askedUntilNothingIsDue(GUANGDONG);
            clock.pass(HOUR);
        }
    }

    @Test
    void aKindThatIsClosedAgainAndAgainIsLookedAtOnceAMinute() {
        InquiryId id = ask("gateway");
        for (int refusal = 0; refusal < 12; refusal++) {
            record(granted(GATEWAY), refused(Refusal.Scope.KIND, Duration.ZERO, new Refusal.Closed()));
            clock.pass(MINUTE);
        }
        assertThat(granted(GATEWAY).id()).isEqualTo(id);
    }

    /** Answers each "valid". */
    private List<InquiryId> askedUntilNothingIsDue(Lane lane) {
        List<InquiryId> asked = new ArrayList<>();
        while (true) {
            switch (grants.grant(lane)) {
                case Permit.Granted(Grant grant) -> {
                    asked.add(grant.id());
                    answer(grant, Standing.VALID);
                }
                case Permit.Wait(long micros) -> clock.pass(Duration.ofNanos(micros * 1_000));
                case Permit.Spent _ -> throw new AssertionError("nothing is to be fetched");
                case Permit.NothingDue _, Permit.Paused _ -> {
                    return asked;
                }
            }
        }
    }

    @Test
    void aSuspectAnswerIsNoVerdictAndIsAskedAgainFromARestedLaneUnderItsNumber() {
        InquiryId id = ask("tencent");
        record(granted(GUANGDONG), refused(Refusal.Scope.EGRESS, Duration.ofSeconds(100), new Refusal.Suspect()));
        assertThat(stageOf(id)).isEqualTo(CardStage.QUEUED);
        clock.pass(Duration.ofSeconds(99));
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.Wait.class);
        assertThat(grants.grant(ZHEJIANG)).isInstanceOf(Permit.NothingDue.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(granted(GUANGDONG).id()).isEqualTo(id);
    }

    @Test
    void aStoppedLaneSaysWhyUntilAPersonResumesIt() {
        ask("tencent");
        record(granted(GUANGDONG), refused(Refusal.Scope.LANE, Duration.ZERO, new Refusal.Configuration()));
        assertThat(alarm()).contains("Configuration code");
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM event WHERE subject = ? AND what = 'LANE_STOPPED'")
                        .param("lane:" + GUANGDONG.label())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        desk().pause("tencent", "127.0.0.11", false);
        assertThat(alarm()).isEmpty();
    }

    private Optional<String> alarm() {
        return desk().lanes().stream()
                .filter(lane -> lane.lane().equals(GUANGDONG.label()))
                .findFirst()
                .orElseThrow()
                .alarm();
    }

    @Test
    void aCaseSentBackAgainAndAgainHasADayAllTheSame() {
        InquiryId id = ask("tencent");
        record(granted(GUANGDONG), refused(Refusal.Scope.EGRESS, Duration.ZERO, new Refusal.Closed()));
        var deadline = deadlineOf(id);
        clock.pass(HOUR);
        record(granted(GUANGDONG), refused(Refusal.Scope.EGRESS, Duration.ZERO, new Refusal.Closed()));
        clock.pass(HOUR);
        record(granted(GUANGDONG), new InquiryOutcome.NotSent("too late"));
        assertThat(stageOf(id)).isEqualTo(CardStage.QUEUED);
        assertThat(deadlineOf(id)).isEqualTo(deadline);
    }

    @Test
    void aConfigurationErrorStopsTheLaneUntilAPersonResumesIt() {
        ask("tencent");
        record(granted(GUANGDONG), refused(Refusal.Scope.LANE, Duration.ZERO, new Refusal.Configuration()));
        clock.pass(Duration.ofHours(2));
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.Paused.class);
        assertThat(desk().pause("tencent", "127.0.0.11", false)).isTrue();
        granted(GUANGDONG);
    }

    @Test
    void aPersonWhoResumesALaneDoesNotEndTheRestThatItsIssuerImposed() {
        ask("tencent");
        record(granted(GUANGDONG), refused(Refusal.Scope.EGRESS, HOUR, new Refusal.RateLimited()));
        desk().pause("tencent", "127.0.0.11", true);
        desk().pause("tencent", "127.0.0.11", false);
        assertThat(grants.grant(GUANGDONG)).isEqualTo(new Permit.Wait(HOUR.toNanos() / 1_000));
    }
}
