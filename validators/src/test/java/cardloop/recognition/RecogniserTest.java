package cardloop.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Bilingual;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniserTest {
    private static final CardFormats SHIPPED = CardFormats.shipped();
    private static final Recogniser RECOGNISER = new Recogniser(SHIPPED);
    private static final String SZX_NUMBER = "12345678901234567";
    private static final String SZX_PIN = "987654321098765432";

    private static List<String> codes(Recognition recognition) {
        return recognition.kinds().stream().map(CardFormat::code).toList();
    }

    private static Bilingual why(Recognition recognition, String kind) {
        return recognition.nearMisses().stream()
                .filter(miss -> miss.format().code().equals(kind))
                .map(NearMiss::why)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + recognition));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "12345678901234567, 987654321098765432, SZX SZX_GD",
        "1234567890123456, 12345678901234567, SZX_FJ SZX_JS",
        "123456789, 123456789012, QQCARD",
        "1234567890123, 123456789, NETEASE",
        "1234567890123, ABCDEFGHI, KINGSOFT",
        "AB1234567890, 123456789012345, TIANHONG12",
        "2336123456789012345, 123456, CARREFOUR_CN ZIYOU HGT",
        "'', ABCD-EFGH-1234-5678, JD_E NINTENDO GOOGLE_PLAY",
        "'', abcd efgh 1234 567o, JD_E NINTENDO GOOGLE_PLAY",
        "'', X234567890ABCDEF, JD_E APPLE NINTENDO GOOGLE_PLAY",
        "'', 1234567890123456789, JW_ALL",
    })
    void allKindsThatFitAreToldLikeliestFirst(String number, String pin, String kinds) {
        assertThat(codes(RECOGNISER.of(number, pin))).containsExactly(kinds.split(" ", -1));
    }

    @Test
    void aKnownBeginningSpeaksForAKind() {
        Recognition shanda = RECOGNISER.of("CSC5123456789012", "12345678");
        assertThat(shanda.fits().getFirst().format().code()).isEqualTo("SNDACARD");
        assertThat(shanda.fits().getFirst().prefixEvidence()).isEqualTo(4);
        assertThat(shanda.fits().getFirst().why().en()).contains("4 of its first characters");
        Recognition plain = RECOGNISER.of("1234567890123456", "12345678");
        assertThat(codes(plain)).containsExactly("ZHENGTU", "SNDACARD");
        assertThat(plain.fits().getFirst().why().en()).isEqualTo("lengths and characters fit");
    }

    @Test
    void thePrintedGroupsSpeakForAKind() {
        assertThat(RECOGNISER.of("ABCDE-FGHIJ-KLMNO").fits())
                .extracting(match -> match.format().code() + " " + match.isGrouped())
                .containsExactly("STEAM true", "AMAZON false");
        assertThat(RECOGNISER.of("ABCD-EFGHIJ-KLMNO").fits())
                .extracting(match -> match.format().code() + " " + match.isGrouped())
                .containsExactly("STEAM false", "AMAZON true");
    }

    @Test
    void aRunOnTextIsTriedAtTheLengthsOfEachKind() {
        Recognition runOn = RECOGNISER.of(" " + SZX_NUMBER + SZX_PIN);
        assertThat(codes(runOn)).containsExactly("SZX", "SZX_GD");
        assertThat(runOn.fits().getFirst().pinStart()).hasValue(1 + SZX_NUMBER.length());
        assertThat(codes(RECOGNISER.of("1".repeat(24)))).containsExactly("ZHENGTU", "SNDACARD");
        assertThat(RECOGNISER.of("1".repeat(24)).fits())
                .as("Shanda cuts 24 characters in two ways")
                .hasSize(3);
        assertThat(codes(RECOGNISER.of("ABCDEFGHIJKLMNO"))).contains("TUNIU");
        assertThat(codes(RECOGNISER.of("ABCDEFGHI JKLMNO"))).contains("TUNIU");
        assertThat(codes(RECOGNISER.of("ABCDE FGHIJ KLMNO")))
                .as("typed in groups, it is cut between them")
                .doesNotContain("TUNIU");
        assertThat(codes(RECOGNISER.of("1".repeat(36)))).containsExactly("SINOPEC", "CNPC");
    }

    @Test
    void aNearMissSaysWhyNotInBothLanguages() {
        Recognition shortNumber = RECOGNISER.of(SZX_NUMBER.substring(1), SZX_PIN);
        assertThat(why(shortNumber, "SZX").en()).contains("1 missing").contains("17 digits");
        assertThat(why(shortNumber, "SZX").zh()).contains("少 1 位");
        Recognition letters = RECOGNISER.of("1234567890123", "12345678A");
        assertThat(why(letters, "NETEASE").en()).contains("PIN").contains("digits");
        assertThat(why(RECOGNISER.of("1232567890123456789", SZX_PIN), "TELECOM").zh())
                .contains("第 4 位是 2 的是省内卡");
        assertThat(codes(RECOGNISER.of("1232567890123456789", SZX_PIN))).isEmpty();
        assertThat(why(RECOGNISER.of("1111123456789012345", "123456"), "CARREFOUR_CN")
                        .en())
                .contains("does not begin");
        assertThat(why(RECOGNISER.of(SZX_PIN, SZX_NUMBER), "SZX").en()).contains("exchanged");
        assertThat(why(RECOGNISER.of("JD0001", "ABCD-EFGH-1234-5678"), "JD_E").en())
                .contains("no card number");
    }

    @Test
    void aRunOnTextThatIsShortSaysHowMuch() {
        Recognition lost = RECOGNISER.of(SZX_NUMBER.substring(1) + SZX_PIN);
        assertThat(why(lost, "SZX").en()).isEqualTo("34 characters: 1 short of the 35 of number and PIN together");
        assertThat(why(lost, "SZX").zh()).isEqualTo("卡号加密码共 35 位，这里少 1 位");
        assertThat(why(RECOGNISER.of(SZX_NUMBER + SZX_PIN + "1"), "SZX").en()).contains("1 more than the 35");
    }

    @Test
    void aPinAloneSaysThatItsNumberIsMissing() {
        assertThat(why(RECOGNISER.of("123456789012"), "QQCARD").en())
                .contains("card number")
                .contains("9 digits");
    }

    @Test
    void theNearestAndAcceptedComeFirstAndFewAreTold() {
        Recognition recognition = RECOGNISER.of("1234567890", "123456789");
        assertThat(recognition.nearMisses()).hasSizeLessThanOrEqualTo(Recogniser.MOST_NEAR_MISSES);
        assertThat(recognition.nearMisses()).extracting(NearMiss::distance).isSorted();
        assertThat(recognition.nearMisses().getFirst().format().code()).isEqualTo("SZX_ZJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "\0", "\uD800", "卡", "\u202E\u0301"})
    void whatLooksLikeNothingIsNothing(String text) {
        assertThat(RECOGNISER.of(text).fits()).isEmpty();
        assertThat(RECOGNISER.of(text, text).fits()).isEmpty();
    }

    @Test
    void aMegabyteIsNothing() {
        String megabyte = "9".repeat(1 << 20);
        assertThat(RECOGNISER.of(megabyte).fits()).isEmpty();
        assertThat(RECOGNISER.of(megabyte, megabyte).nearMisses()).isEmpty();
    }
}
