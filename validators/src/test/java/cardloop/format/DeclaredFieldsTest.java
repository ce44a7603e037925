package cardloop.format;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.BatchNo;
import cardloop.card.CardKind.Category;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.catalogue.CatalogueFile;
import cardloop.format.FormatVerdict.MalformedCard;
import cardloop.format.FormatVerdict.WellFormedCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is declared beside the key: face value, region, batch, expiry. */
class DeclaredFieldsTest {
    private static final CardFormats SHIPPED = CardFormats.shipped();
    private static final String SERIAL = "12345678901234567";
    private static final String PIN = "987654321098765432";

    private static WellFormedCard wellFormed(TypedCard typed) {
        FormatVerdict verdict = SHIPPED.check(typed);
        assertThat(verdict).isInstanceOf(WellFormedCard.class);
        return (WellFormedCard) verdict;
    }

    private static MalformedCard malformed(TypedCard typed) {
        FormatVerdict verdict = SHIPPED.check(typed);
        assertThat(verdict).isInstanceOf(MalformedCard.class);
        return (MalformedCard) verdict;
    }

    private static Finding only(TypedCard typed) {
        assertThat(malformed(typed).findings()).hasSize(1);
        return malformed(typed).findings().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"100", "100.00", "100.0", "￥100", "¥ 100", "100元", "１００"})
    void aFaceValueIsReadAsPeopleWriteIt(String typed) {
        assertThat(wellFormed(TypedCard.of("SZX", SERIAL, PIN, typed)).face()).isEqualTo(FaceValue.ofYuan(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "-100", "1e2", "100.001", "hundred", "0", "99999999999999999999", "100 200"})
    void aFaceValueTheKindDoesNotHaveIsAFindingWithTheOnesItHas(String typed) {
        Finding finding = only(TypedCard.of("SZX", SERIAL, PIN, typed));
        assertThat(finding.fault()).isEqualTo(FormatFault.FACE_VALUE_UNKNOWN);
        assertThat(finding.length()).isEqualTo(typed.length());
        assertThat(finding.suggestions()).startsWith("10.00").contains("500.00");
    }

    @Test
    void aMissingFaceValueIsAskedFor() {
        assertThat(only(TypedCard.of("SZX", SERIAL, PIN, " ")).fault()).isEqualTo(FormatFault.FACE_VALUE_MISSING);
    }

    private static TypedCard with(String region, String batch, String expiresOn) {
        return new TypedCard("SZX", SERIAL, PIN, "100", region, batch, expiresOn);
    }

    @Test
    void theBatchIsReadFromTheNumberUnlessStated() {
        assertThat(wellFormed(with("", "", "")).batch()).contains(new BatchNo("34567890"));
        assertThat(wellFormed(with("", "20260001", "")).batch()).contains(new BatchNo("20260001"));
        assertThat(wellFormed(TypedCard.of("SZX_ZJ", "1234567890", "12345678", "100"))
                        .batch())
                .contains(new BatchNo("3456"));
        assertThat(wellFormed(TypedCard.of("SZX_FJ", "1234567890123456", "12345678901234567", "100"))
                        .batch())
                .contains(new BatchNo("345678"));
        assertThat(wellFormed(TypedCard.of("QQCARD", "123456789", "123456789012", "30"))
                        .batch())
                .isEmpty();
        assertThat(only(with("", "a\u0000b", "")).fault()).isEqualTo(FormatFault.BATCH_UNKNOWN);
        assertThat(only(with("", "9".repeat(65), "")).fault()).isEqualTo(FormatFault.BATCH_UNKNOWN);
    }

    @Test
    void aRegionIsACodeOfIso3166() {
        assertThat(wellFormed(with("cn-gd", "", "")).region()).contains(new Region("CN-GD"));
        assertThat(wellFormed(with("", "", "")).region()).isEmpty();
        assertThat(wellFormed(with("US", "", "")).region()).contains(new Region("US"));
        for (String wrong : List.of("广东", "CN-ZZ", "XX", "CN-", "440000")) {
            assertThat(only(with(wrong, "", "")).fault()).isEqualTo(FormatFault.REGION_UNKNOWN);
        }
    }

    @Test
    void theCatalogueFixesTheRegionOfAJdCard() {
        TypedCard plain = TypedCard.of("JD_E", "", "ABCDEFGH12345678", "100");
        assertThat(wellFormed(plain).region()).contains(Region.CN);
        TypedCard abroad = new TypedCard("JD_E", "", "ABCDEFGH12345678", "100", "US", "", "");
        assertThat(only(abroad).suggestions()).containsExactly("CN");
    }

    @Test
    void aRegionReadFromTheNumberIsHeldAgainstTheOneStated() {
        String block = """
                [TWO_PLACES]
                name = 两省卡 | Card of two provinces
                issuer = cmcc
                number = 10 of 0-9
                pin = 8 of 0-9
                faces = 50
                region-by = digits 1-2: 51 CN-SC, 50 CN-CQ
                source = S1
                confidence = 1
                """;
        CardFormats formats =
                CardFormats.read(Map.of(Category.TELECOM, List.of(new CatalogueFile("two.kinds", block))));
        TypedCard silent = TypedCard.of("TWO_PLACES", "5123456789", "12345678", "50");
        assertThat(((WellFormedCard) formats.check(silent)).region()).contains(new Region("CN-SC"));
        TypedCard unknown = TypedCard.of("TWO_PLACES", "9923456789", "12345678", "50");
        assertThat(((WellFormedCard) formats.check(unknown)).region()).isEmpty();
        TypedCard other = new TypedCard("TWO_PLACES", "5123456789", "12345678", "50", "CN-CQ", "", "");
        assertThat(((MalformedCard) formats.check(other)).findings().getFirst().suggestions())
                .containsExactly("CN-SC");
    }

    @ParameterizedTest
    @CsvSource({
        "2028-06-30, 2028-06-30", "20280630, 2028-06-30", "2028/6/30, 2028-06-30", "2028.06.30, 2028-06-30",
        "2028年6月30日, 2028-06-30", "2028-02, 2028-02-29", "202802, 2028-02-29", "2028年2月, 2028-02-29"
    })
    void anExpiryIsADayOrTheLastDayOfAMonth(String typed, String day) {
        assertThat(wellFormed(with("", "", typed)).expiry()).contains(new Expiry(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2028-13", "2027-02-29", "28-06", "2028", "2028-06-30T00:00", "30.06.2028"})
    void whatIsNoDateIsUnreadable(String typed) {
        assertThat(only(with("", "", typed)).fault()).isEqualTo(FormatFault.EXPIRY_UNREADABLE);
    }
}
