package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Region;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.WaitingCode;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.issuers.Purpose;
import cardloop.issuers.UnscreenedQuestions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which lane asks about a card whose region somebody told, whatever the database. */
@ParameterizedClass
@EnumSource
class RegionLaneTest extends LanesOnADatabase {
    private static final Duration SOON = Duration.ofSeconds(3);

    @Test
    void aDeclaredRegionChoosesTheLane() {
        InquiryId id = askAbout("CN-ZJ");
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.NothingDue.class);
        assertThat(granted(ZHEJIANG).id()).isEqualTo(id);
    }

    @Test
    void anIssuerThatSaysAnotherRegionIsBelieved() {
        InquiryId id = askAbout("CN-ZJ");
        record(granted(ZHEJIANG), lockedTo("CN-GD"));
        clock.pass(SOON);
        assertThat(granted(GUANGDONG).id()).isEqualTo(id);
    }

    @Test
    void aCardDeclaredWhereNoLaneIsIsAskedAboutFromAnyAndParkedByItsIssuerAlone() {
        InquiryId wronglyDeclared = askAbout("CN-FJ");
        answer(granted(GUANGDONG), Standing.VALID);
        assertThat(stageOf(wronglyDeclared)).isEqualTo(CardStage.ANSWERED);

        InquiryId elsewhere = askAbout("CN-FJ");
        record(granted(ZHEJIANG), lockedTo("CN-FJ"));
        assertThat(stageOf(elsewhere)).isEqualTo(CardStage.PARKED);
        assertThat(casebook.find(questions.find(elsewhere).orElseThrow().caseId())
                        .orElseThrow()
                        .progress()
                        .waiting())
                .contains(WaitingCode.NO_REGION_LANE);
    }

    @Test
    void aCardOfTheWholeCountryAndOneOfNoDeclaredRegionGoToAnyLane() {
        askAbout("CN");
        granted(ZHEJIANG);
        ask("tencent");
        granted(GUANGDONG);
    }

    @Test
    void whatTheIssuerSaidBeforeGoesBeforeWhatItsSellerSays() {
        InquiryId first = askAbout("CN-ZJ");
        record(granted(ZHEJIANG), lockedTo("CN-GD"));
        clock.pass(SOON);
        answer(granted(GUANGDONG), Standing.LOCKED);
        InquiryId second = questions.open(UnscreenedQuestions.first(
                questions.find(first).orElseThrow().caseId(), Purpose.SETTLE, kind("tencent"), clock.instant()));
        clock.pass(SOON);
        assertThat(grants.grant(ZHEJIANG)).isInstanceOf(Permit.NothingDue.class);
        assertThat(granted(GUANGDONG).id()).isEqualTo(second);
    }

    @Test
    void anIssuerThatDoesNotCareIsAskedFromAnyLane() {
        InquiryId id = askDeclared("jd", "CN-ZJ");
        assertThat(granted(JD).id()).isEqualTo(id);
    }

    private InquiryId askAbout(String region) {
        return askDeclared("tencent", region);
    }

    private InquiryId askDeclared(String issuer, String region) {
        InquiryId held = ask(issuer);
        CaseId card = questions.find(held).orElseThrow().caseId();
        database.jdbc()
                .sql("DELETE FROM question WHERE id = ?")
                .param(held.value())
                .update();
        database.jdbc()
                .sql("UPDATE card_case SET region = ? WHERE id = ?")
                .params(region, card.value())
                .update();
        return questions.open(UnscreenedQuestions.first(card, Purpose.INTAKE, kind(issuer), clock.instant()));
    }

    private static InquiryOutcome lockedTo(String region) {
        return refused(Refusal.Scope.QUESTION, Duration.ZERO, new Refusal.WrongRegion(new Region(region)));
    }
}
