package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.casebook.WaitingCode;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.issuers.LaneStatus;
import cardloop.issuers.LaneWait;
import cardloop.issuers.Purpose;
import cardloop.issuers.UnscreenedQuestions;
import cardloop.issuers.questions.Grant;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the budgets for wrong PINs must hold to, whatever the database. */
@ParameterizedClass
@EnumSource
class WrongPinTest extends LanesOnADatabase {
    private static final Duration SLOT = Duration.ofSeconds(2);
    private static final Duration A_MILLISECOND = Duration.ofMillis(1);

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"NO_SUCH_CARD", "WRONG_PIN", "NOT_RECOGNISED"})
    void theThirdTryOfANumberWaitsTheSameWhetherTheNumberExists(Standing standing) {
        InquiryId first = ask("tencent");
        Grant firstCall = granted(GUANGDONG);
        answer(firstCall, standing);
        clock.pass(SLOT);
        askAboutTheCardOf(first);
        answer(granted(GUANGDONG), standing);
        clock.pass(SLOT);
        InquiryId third = askAboutTheCardOf(first);
        Instant asked = clock.instant();
        assertThat(grants.grant(GUANGDONG)).isEqualTo(new Permit.Wait(0));
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.NothingDue.class);
        assertThat(dueAt(third))
                .isEqualTo(asked.minus(SLOT).minus(SLOT).plus(HOUR).plus(MARGIN));
        assertThat(toldDueAt(third)).as("what its seller is told").isEqualTo(asked);
    }

    @Test
    void aWrongPinCountsFromTheReturnOfItsCallAndAMarginLonger() {
        for (int i = 0; i < 4; i++) {
            ask("jd");
        }
        for (int i = 0; i < 3; i++) {
            Grant call = granted(JD);
            clock.pass(Duration.ofSeconds(8));
            answer(call, Standing.NOT_RECOGNISED);
        }
        clock.pass(HOUR.plus(MARGIN).minus(Duration.ofSeconds(16)).minus(A_MILLISECOND));
        assertThat(grants.grant(JD)).isInstanceOf(Permit.Wait.class);
        clock.pass(A_MILLISECOND);
        granted(JD);
    }

    @Test
    void aVerdictThatTheIssuerTakesItsTimeForCountsFromWhenItComes() {
        InquiryId first = ask("netease");
        for (int i = 0; i < 3; i++) {
            InquiryId id = i == 0 ? first : askAboutTheCardOf(first);
            Grant call = granted(NETEASE);
            record(call, new InquiryOutcome.Pending("T" + i, Duration.ofSeconds(1)));
            clock.pass(Duration.ofMinutes(20));
            notices.hear("netease", id, answered(Standing.NOT_RECOGNISED));
        }
        clock.pass(Duration.ofMinutes(15));
        askAboutTheCardOf(first);
        assertThat(grants.grant(NETEASE))
                .as("75 minutes after the first was sent")
                .isEqualTo(new Permit.Wait(0));
        clock.pass(Duration.ofMinutes(5).plus(MARGIN));
        granted(NETEASE);
    }

    private static InquiryOutcome answered(Standing standing) {
        return new InquiryOutcome.Answered(CardFacts.only(standing));
    }

    @Test
    void theLastUnitOfALaneIsKeptForCardsThatTheIssuerRecognisedBefore() {
        InquiryId onShelf = ask("jd");
        answer(granted(JD), Standing.VALID);
        clock.pass(SLOT);
        for (int i = 0; i < 4; i++) {
            ask("jd");
        }
        for (int i = 0; i < 3; i++) {
            answer(granted(JD), Standing.NOT_RECOGNISED);
            clock.pass(SLOT);
        }
        assertThat(grants.grant(JD)).as("a fourth slip").isInstanceOf(Permit.Wait.class);
        for (String night : new String[] {"2026-11-30", "2026-12-01"}) {
            InquiryId again = askAgain(onShelf, night);
            Grant call = granted(JD);
            assertThat(call.id()).isEqualTo(again);
            answer(call, Standing.VALID);
            clock.pass(SLOT);
        }
        assertThat(grants.grant(JD)).isInstanceOf(Permit.Wait.class);
        clock.pass(HOUR.plus(MARGIN));
        granted(JD);
    }

    @Test
    void aRecognisedCardThatIsWrongAllTheSameUsesTheKeptUnitUp() {
        InquiryId onShelf = ask("jd");
        answer(granted(JD), Standing.VALID);
        for (int i = 0; i < 4; i++) {
            clock.pass(SLOT);
            InquiryId id = i < 3 ? ask("jd") : askAgain(onShelf, "2026-11-30");
            Grant call = granted(JD);
            assertThat(call.id()).isEqualTo(id);
            answer(call, Standing.NOT_RECOGNISED);
        }
        assertThat(waits())
                .isEqualTo(Optional.of(new LaneWait(
                        LaneWait.Why.WRONG_PINS,
                        Optional.of(clock.instant()
                                .minus(SLOT.multipliedBy(3))
                                .plus(HOUR)
                                .plus(MARGIN)))));
        clock.pass(SLOT);
        askAgain(onShelf, "2026-12-01");
        assertThat(grants.grant(JD)).isInstanceOf(Permit.Wait.class);
    }

    @Test
    void howLongANumberRestsIsNothingThatItsSellerIsTold() {
        for (Refusal refusal : List.of(new Refusal.CardTooOften(), new Refusal.Suspect())) {
            InquiryId id = ask("tencent");
            record(granted(GUANGDONG), refused(Refusal.Scope.CARD, HOUR, refusal));
            assertThat(dueAt(id)).isEqualTo(clock.instant().plus(HOUR));
            assertThat(toldDueAt(id)).isEqualTo(clock.instant());
            assertThat(casebook.find(questions.find(id).orElseThrow().caseId())
                            .orElseThrow()
                            .progress()
                            .waiting())
                    .contains(WaitingCode.LANE_WAIT);
            clock.pass(SLOT);
        }
    }

    private InquiryId askAgain(InquiryId id, String night) {
        return questions.open(UnscreenedQuestions.of(
                questions.find(id).orElseThrow().caseId(),
                Purpose.NIGHT,
                night,
                kind("jd"),
                Optional.of(JD.label()),
                clock.instant()));
    }

    private Optional<LaneWait> waits() {
        return desk().lanes().stream()
                .filter(lane -> lane.lane().equals(JD.label()))
                .findFirst()
                .flatMap(LaneStatus::waits);
    }

    private Instant dueAt(InquiryId id) {
        return time("due_at", id);
    }

    private Instant toldDueAt(InquiryId id) {
        return time("COALESCE(told_due_at, due_at)", id);
    }

    private Instant time(String what, InquiryId id) {
        return database.jdbc()
                .sql("SELECT " + what + " FROM question WHERE id = ?")
                .param(id.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
