package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.casebook.CardStage;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Standing;
import cardloop.issuers.Purpose;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How old what an issuer told may be, whatever the database: a remembered verdict is told again, and is not news. */
@ParameterizedClass
@EnumSource
class AnswerAgeTest extends LanesOnADatabase {
    private static final InquiryOutcome UNKNOWN = new InquiryOutcome.Unknown("timeout");
    private static final InquiryOutcome PENDING = new InquiryOutcome.Pending("T1", Duration.ofSeconds(1));

    @Test
    void anAnswerToTheFirstCallIsAsOldAsThatCall() {
        InquiryId id = ask("tencent");
        Instant asked = clock.instant();
        var grant = granted(GUANGDONG);
        clock.pass(Duration.ofSeconds(9));
        answer(grant, Standing.VALID);
        assertThat(factsAt(id)).isEqualTo(asked);
    }

    @Test
    void anAnswerAfterALostOneMayBeTheLostOneTheSecondTime() {
        InquiryId id = ask("tencent");
        Instant asked = clock.instant();
        record(granted(GUANGDONG), UNKNOWN);
        clock.pass(Duration.ofMinutes(20));
        answer(granted(GUANGDONG), Standing.VALID);
        assertThat(factsAt(id)).isEqualTo(asked);
    }

    @Test
    void anIssuerThatStillWorkedOnItHadNotLookedYet() {
        InquiryId id = ask("netease");
        record(granted(NETEASE), PENDING);
        clock.pass(Duration.ofMinutes(20));
        Instant stillWorking = clock.instant();
        record(queryGranted(NETEASE), PENDING);
        clock.pass(Duration.ofMinutes(20));
        answer(queryGranted(NETEASE), Standing.VALID);
        assertThat(factsAt(id)).isEqualTo(stillWorking);
    }

    @Test
    void aCallThatSurelyDidNotArriveTellsNoAge() {
        InquiryId id = ask("tencent");
        record(granted(GUANGDONG), new InquiryOutcome.NotSent("too late"));
        clock.pass(Duration.ofMinutes(20));
        Instant asked = clock.instant();
        answer(granted(GUANGDONG), Standing.VALID);
        assertThat(factsAt(id)).isEqualTo(asked);
    }

    @Test
    void aNoticeThatComesLateIsAsOldAsTheLastWordBeforeIt() {
        InquiryId id = ask("gateway");
        Instant accepted = clock.instant();
        record(granted(GATEWAY), PENDING);
        clock.pass(Duration.ofHours(4));
        notices.hear("gateway", id, new InquiryOutcome.Answered(CardFacts.only(Standing.VALID)));
        assertThat(factsAt(id)).isEqualTo(accepted);
    }

    @Test
    void aQuestionBeforeACardIsPaidMovesItsCaseLikeTheFirstOne() {
        InquiryId id = ask("tencent", Purpose.SETTLE);
        var grant = granted(GUANGDONG);
        assertThat(stageOf(id)).isEqualTo(CardStage.CHECKING);
        answer(grant, Standing.USED);
        assertThat(stageOf(id)).isEqualTo(CardStage.ANSWERED);
    }

    private Instant factsAt(InquiryId id) {
        return questions.find(id).orElseThrow().factsAt().orElseThrow();
    }
}
