package cardloop.judging;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.BatchNo;
import cardloop.card.Bilingual;
import cardloop.card.CardKind;
import cardloop.card.Confidence;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.cases.CardCase;
import cardloop.cases.CardStage;
import cardloop.cases.CaseId;
import cardloop.cases.Declared;
import cardloop.cases.Origin;
import cardloop.cases.Progress;
import cardloop.cases.ReasonCode;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mandatory checks, which no trust waives. */
class JudgementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final FaceValue FACE = FaceValue.ofYuan(30);

    @Test
    void aCardTheIssuerVouchesForAtItsFaceValueIsConfirmed() {
        Judgement judged = judge(said(Optional.empty(), Optional.empty()), valid());
        assertThat(judged).isInstanceOf(Judgement.Confirmed.class);
        assertThat(((Judgement.Confirmed) judged).card().region()).isEqualTo(Region.CN);
    }

    @Test
    void anotherFaceValueIsAnOfferNeverASilentChange() {
        assertThat(judge(said(Optional.empty(), Optional.empty()), told(FaceValue.ofYuan(50), 5_000, "CN", null)))
                .isEqualTo(new Judgement.Differs(FaceValue.ofYuan(50)));
    }

    @Test
    void aBalanceBelowTheFaceIsRefused() {
        assertThat(judge(said(Optional.empty(), Optional.empty()), told(FACE, 2_999, "CN", null)))
                .isEqualTo(new Judgement.Rejected(ReasonCode.BALANCE));
    }

    @Test
    void aRegionNobodyTellsIsRefused() {
        assertThat(judge(said(Optional.empty(), Optional.empty()), told(FACE, 3_000, null, null)))
                .isEqualTo(new Judgement.Rejected(ReasonCode.REGION));
    }

    @Test
    void aRegionOtherThanDeclaredIsRefused() {
        assertThat(judge(said(Optional.of(new Region("CN-GD")), Optional.empty()), valid()))
                .isEqualTo(new Judgement.Rejected(ReasonCode.REGION));
    }

    @Test
    void aBatchOtherThanDeclaredIsRefusedBeforeTheRegion() {
        assertThat(judge(said(Optional.of(new Region("CN-GD")), Optional.of(new BatchNo("B2"))), valid()))
                .isEqualTo(new Judgement.Rejected(ReasonCode.BATCH_MISMATCH));
    }

    @Test
    void theLastDayIsStillGoodAndTheDayAfterIsNot() {
        Declared said = said(Optional.empty(), Optional.empty());
        assertThat(judge(said, told(FACE, 3_000, "CN", TODAY))).isInstanceOf(Judgement.Confirmed.class);
        assertThat(judge(said, told(FACE, 3_000, "CN", TODAY.minusDays(1))))
                .isEqualTo(new Judgement.Rejected(ReasonCode.EXPIRED));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_CARD,NOT_RECOGNISED",
        "WRONG_PIN,NOT_RECOGNISED",
        "NOT_RECOGNISED,NOT_RECOGNISED",
        "USED,USED",
        "VOID,VOID",
        "EXPIRED,EXPIRED",
        "UNSUPPORTED,UNSUPPORTED",
        "BATCH_MISMATCH,BATCH_MISMATCH",
        "BATCH_RECALLED,BATCH_RECALLED",
        "FACE_VALUE_WRONG,FACE_VALUE",
        "MALFORMED,MALFORMED"
    })
    void aFinalAnswerEndsTheCard(Standing standing, ReasonCode reason) {
        assertThat(judge(said(Optional.empty(), Optional.empty()), CardFacts.only(standing)))
                .isEqualTo(new Judgement.Rejected(reason));
    }

    @ParameterizedTest
    @CsvSource({"NOT_ACTIVE,NOT_ACTIVE", "LOCKED,LOCKED"})
    void aHoldIsNoVerdict(Standing standing, ReasonCode reason) {
        assertThat(judge(said(Optional.empty(), Optional.empty()), CardFacts.only(standing)))
                .isEqualTo(new Judgement.Held(reason));
    }

    private static CardFacts valid() {
        return told(FACE, 3_000, "CN", null);
    }

    private static CardFacts told(
            FaceValue face,
            long balance,
            @org.jspecify.annotations.Nullable String region,
            @org.jspecify.annotations.Nullable LocalDate lastDay) {
        return new CardFacts(
                Standing.VALID,
                Optional.of(face),
                Optional.of(balance),
                Optional.of(new BatchNo("B1")),
                Optional.ofNullable(region).map(Region::new),
                Optional.ofNullable(lastDay).map(Expiry::new),
                Optional.empty(),
                List.of());
    }

    private static Declared said(Optional<Region> region, Optional<BatchNo> batch) {
        return new Declared("QQCARD", Optional.of(FACE), region, batch, Optional.empty(), Optional.empty());
    }

    private static Judgement judge(Declared said, CardFacts facts) {
        CardKind kind = new CardKind(
                "QQCARD",
                new Bilingual("Q币卡", "Q coin card"),
                CardKind.Category.GAME,
                Optional.of("tencent"),
                Optional.empty(),
                Confidence.AGREED,
                Optional.empty());
        Instant now = Instant.parse("2026-11-21T04:00:00Z");
        CardCase card = new CardCase(
                new CaseId(new UUID(0, 1)),
                new Origin(new UUID(0, 2), 0, new UUID(0, 3), Optional.empty()),
                said,
                Optional.empty(),
                Optional.empty(),
                Progress.due(CardStage.ANSWERED, now, now),
                0,
                now);
        return Judgement.of(card, kind, facts, TODAY);
    }
}
