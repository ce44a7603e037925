package cardloop.nights;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CaseId;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Standing;
import cardloop.judging.ReasonCode;
import cardloop.nights.Verdict.Pulled;
import cardloop.nights.Verdict.Vouched;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final ShelfCard CARD = new ShelfCard(
            new CaseId(new UUID(1, 2)),
            "JD_E",
            FaceValue.ofYuan(100),
            Region.CN,
            Optional.of("B1"),
            Optional.of(TODAY));

    @Test
    void aValidCardThatIsAsDescribedIsVouchedFor() {
        assertThat(judged(CardFacts.only(Standing.VALID))).isEqualTo(new Vouched());
        assertThat(judged(valid(100, 10_000, "B1", "CN", TODAY))).isEqualTo(new Vouched());
    }

    @Test
    void whateverDiffersFromTheDescriptionPullsIt() {
        assertThat(judged(valid(100, 10_000, "B2", "CN", TODAY))).isEqualTo(new Pulled(ReasonCode.BATCH_MISMATCH));
        assertThat(judged(valid(100, 10_000, "B1", "CN-GD", TODAY))).isEqualTo(new Pulled(ReasonCode.REGION));
        assertThat(judged(valid(100, 10_000, "B1", "CN", TODAY.minusDays(1))))
                .isEqualTo(new Pulled(ReasonCode.EXPIRED));
        assertThat(judged(valid(100, 9_999, "B1", "CN", TODAY))).isEqualTo(new Pulled(ReasonCode.BALANCE));
        assertThat(judged(valid(50, 10_000, "B1", "CN", TODAY))).isEqualTo(new Pulled(ReasonCode.FACE_VALUE));
    }

    @Test
    void theExpiryOnTheShelfCountsWhenTheIssuerTellsNone() {
        assertThat(Verdict.of(CARD, CardFacts.only(Standing.VALID), TODAY.plusDays(1)))
                .isEqualTo(new Pulled(ReasonCode.EXPIRED));
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, names = "VALID", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherStandingPullsIt(Standing standing) {
        assertThat(judged(CardFacts.only(standing))).isInstanceOf(Pulled.class);
    }

    private static Verdict judged(CardFacts facts) {
        return Verdict.of(CARD, facts, TODAY);
    }

    private static CardFacts valid(int yuan, long balance, String batch, String region, LocalDate lastDay) {
        return new CardFacts(
                Standing.VALID,
                Optional.of(FaceValue.ofYuan(yuan)),
                Optional.of(Balance.unused(balance)),
                Optional.of(new BatchNo(batch)),
                Optional.of(new Region(region)),
                Optional.of(new Expiry(lastDay)),
                Optional.empty(),
                List.of());
    }
}
