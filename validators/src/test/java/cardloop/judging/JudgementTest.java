package cardloop.judging;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.card.Validity;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The mandatory checks, which no trust waives. */
class JudgementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final FaceValue FACE = FaceValue.ofYuan(30);

    @Test
    void aCardTheIssuerVouchesForAtItsFaceValueIsConfirmed() {
        Judgement judged = judge(said(Optional.empty(), Optional.empty()), valid());
        assertThat(judged).isInstanceOf(Judgement.Good.class);
        assertThat(((Judgement.Good) judged).region()).isEqualTo(Region.CN);
    }

    @Test
    void anotherFaceValueIsAnOfferNeverASilentChange() {
        assertThat(judge(said(Optional.empty(), Optional.empty()), told(FaceValue.ofYuan(50), 5_000, "CN", null)))
                .isEqualTo(new Judgement.Differs(FaceValue.ofYuan(50)));
    }

    @Test
    void aBalanceBelowTheFaceIsRefused() {
        assertThat(judge(said(Optional.empty(), Optional.empty()), told(FACE, 2_999, "CN", null)))
                .isEqualTo(new Judgement.Bad(ReasonCode.BALANCE));
    }

    @Test
    void aRegionNobodyTellsIsRefused() {
        assertThat(judge(said(Optional.empty(), Optional.empty()), told(FACE, 3_000, null, null)))
                .isEqualTo(new Judgement.Bad(ReasonCode.REGION));
    }

    @Test
    void aRegionOtherThanDeclaredIsRefused() {
        assertThat(judge(said(Optional.of(new Region("CN-GD")), Optional.empty()), valid()))
                .isEqualTo(new Judgement.Bad(ReasonCode.REGION));
    }

    @Test
    void aBatchOtherThanDeclaredIsRefusedBeforeTheRegion() {
        assertThat(judge(said(Optional.of(new Region("CN-GD")), Optional.of(new BatchNo("B2"))), valid()))
                .isEqualTo(new Judgement.Bad(ReasonCode.BATCH_MISMATCH));
    }

    @Test
    void theLastDayIsStillGoodAndTheDayAfterIsNot() {
        Expected said = said(Optional.empty(), Optional.empty());
        assertThat(judge(said, told(FACE, 3_000, "CN", TODAY))).isInstanceOf(Judgement.Good.class);
        assertThat(judge(said, told(FACE, 3_000, "CN", TODAY.minusDays(1))))
                .isEqualTo(new Judgement.Bad(ReasonCode.EXPIRED, "EXPIRED: on " + TODAY.minusDays(1)));
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
                .isEqualTo(new Judgement.Bad(reason));
    }

    @ParameterizedTest
    @CsvSource({"NOT_ACTIVE,NOT_ACTIVE", "LOCKED,LOCKED"})
    void aHoldIsNoVerdict(Standing standing, ReasonCode reason) {
        assertThat(judge(said(Optional.empty(), Optional.empty()), CardFacts.only(standing)))
                .isEqualTo(new Judgement.Held(reason));
    }

    @ParameterizedTest
    @CsvSource({"7,true", "6,false", "0,false"})
    void aCardMustBeGoodForAsLongAsItsKindDemands(int daysLeft, boolean taken) {
        CardFacts facts = told(FACE, 3_000, "CN", TODAY.plusDays(daysLeft));
        Expected said = with(said(Optional.empty(), Optional.empty()), demanding(Optional.empty(), 7));
        Judgement judged = judge(said, facts);
        if (taken) {
            assertThat(judged).isInstanceOf(Judgement.Good.class);
        } else {
            assertThat(judged)
                    .isEqualTo(new Judgement.Bad(
                            ReasonCode.EXPIRED, "EXPIRED: " + daysLeft + " days are left, 7 are needed"));
        }
    }

    @Test
    void whereTheIssuerTellsTheActivationAloneTheLastDayIsCountedFromIt() {
        Expected said = with(
                said(Optional.empty(), Optional.empty()),
                demanding(Optional.of(new Validity.Lasts(36, Validity.Start.ACTIVATION)), 0));
        assertThat(judge(said, activatedOn(TODAY.minusMonths(36).plusDays(1))))
                .isInstanceOfSatisfying(
                        Judgement.Good.class, good -> assertThat(good.lastDay()).contains(new Expiry(TODAY)));
        assertThat(judge(said, activatedOn(TODAY.minusMonths(36)))).isInstanceOf(Judgement.Bad.class);
    }

    @Test
    void anExpiryThatOnlyTheSellerToldCountsToo() {
        Expected said = new Expected(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Expiry(TODAY.minusDays(1))),
                FACE,
                demanding(Optional.empty(), 0));
        assertThat(judge(said, valid())).isInstanceOf(Judgement.Bad.class);
        assertThat(judge(said, told(FACE, 3_000, "CN", TODAY))).isInstanceOf(Judgement.Good.class);
    }

    private static CardFacts activatedOn(LocalDate day) {
        return new CardFacts(
                Standing.VALID,
                Optional.of(FACE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Region.CN),
                Optional.empty(),
                Optional.of(day),
                List.of());
    }

    /** How facts may differ from what was declared: 30 yuan, region CN-GD, batch B1. */
    enum Difference {
        NONE("CONFIRMED"),
        BATCH("BATCH_MISMATCH"),
        REGION("REGION"),
        REGION_UNTOLD("REGION"),
        OVER("EXPIRED"),
        TOO_SHORT("EXPIRED"),
        BALANCE("BALANCE"),
        FACE_UNTOLD("FACE_VALUE"),
        OTHER_FACE("OFFER 50.00"),
        BATCH_AND_FACE("BATCH_MISMATCH");

        private final String whenValid;

        Difference(String whenValid) {
            this.whenValid = whenValid;
        }

        CardFacts facts(Standing standing) {
            Optional<FaceValue> face = switch (this) {
                case OTHER_FACE, BATCH_AND_FACE -> Optional.of(FaceValue.ofYuan(50));
                case FACE_UNTOLD -> Optional.empty();
                case NONE, BATCH, REGION, REGION_UNTOLD, OVER, TOO_SHORT, BALANCE -> Optional.of(FACE);
            };
            boolean otherBatch = this == BATCH || this == BATCH_AND_FACE;
            int daysLeft = this == OVER ? -1 : this == TOO_SHORT ? 6 : 7;
            return new CardFacts(
                    standing,
                    face,
                    Optional.of(Balance.unused(this == BALANCE ? 2_999L : 5_000L)),
                    Optional.of(new BatchNo(otherBatch ? "B2" : "B1")),
                    this == REGION_UNTOLD
                            ? Optional.empty()
                            : Optional.of(new Region(this == REGION ? "CN-ZJ" : "CN-GD")),
                    Optional.of(new Expiry(TODAY.plusDays(daysLeft))),
                    Optional.empty(),
                    List.of());
        }
    }

    /** Only of a card that its issuer calls valid do the differences count: everything else is the issuer's own word. */
    private static String expected(Standing standing, Difference difference) {
        return switch (standing) {
            case VALID -> difference.whenValid;
            case NOT_ACTIVE -> "HELD NOT_ACTIVE";
            case LOCKED -> "HELD LOCKED";
            case NO_SUCH_CARD, WRONG_PIN, NOT_RECOGNISED -> "NOT_RECOGNISED";
            case FACE_VALUE_WRONG -> "FACE_VALUE";
            case USED, VOID, EXPIRED, UNSUPPORTED, BATCH_MISMATCH, BATCH_RECALLED, MALFORMED -> standing.name();
        };
    }

    static Stream<Arguments> everyStandingAndDifference() {
        return Stream.of(Standing.values())
                .flatMap(standing -> Stream.of(Difference.values()).map(each -> Arguments.of(standing, each)));
    }

    @ParameterizedTest
    @MethodSource("everyStandingAndDifference")
    void eachStandingWithEachDifferenceMeansOneThing(Standing standing, Difference difference) {
        Expected said = said(Optional.of(new Region("CN-GD")), Optional.of(new BatchNo("B1")));
        Judgement judged = judge(with(said, demanding(Optional.empty(), 7)), difference.facts(standing));
        String inWords = switch (judged) {
            case Judgement.Bad(ReasonCode reason, String _) -> reason.name();
            case Judgement.Held(ReasonCode reason) -> "HELD " + reason;
            case Judgement.Differs(FaceValue real) -> "OFFER " + real.yuan();
            case Judgement.Good _ -> "CONFIRMED";
        };
        assertThat(inWords).isEqualTo(expected(standing, difference));
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
                Optional.of(Balance.unused(balance)),
                Optional.of(new BatchNo("B1")),
                Optional.ofNullable(region).map(Region::new),
                Optional.ofNullable(lastDay).map(Expiry::new),
                Optional.empty(),
                List.of());
    }

    private static Expected said(Optional<Region> region, Optional<BatchNo> batch) {
        return new Expected(batch, region, Optional.empty(), FACE, demanding(Optional.empty(), 0));
    }

    private static Expected.Demands demanding(Optional<Validity> validity, int minimumLifeDays) {
        return new Expected.Demands(Optional.empty(), validity, minimumLifeDays, true);
    }

    private static Expected with(Expected said, Expected.Demands demands) {
        return new Expected(said.batch(), said.region(), said.expiry(), said.faceValue(), demands);
    }

    private static Judgement judge(Expected said, CardFacts facts) {
        return Judgement.of(said, facts, TODAY);
    }
}
