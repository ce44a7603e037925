package cardloop.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cardloop.card.FaceValue;
import cardloop.format.Finding.Field;
import cardloop.format.FormatVerdict.MalformedCard;
import cardloop.format.FormatVerdict.WellFormedCard;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatCheckTest {
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

    private static TypedCard szx(String number, String pin) {
        return TypedCard.of("SZX", number, pin, "100");
    }

    @Test
    void aCardOfEachFamilyIsWellFormed() {
        assertThat(wellFormed(szx(SERIAL, PIN)).key().number().value()).isEqualTo(SERIAL);
        assertThat(wellFormed(TypedCard.of("QQCARD", "123456789", "123456789012", "30"))
                        .face())
                .isEqualTo(FaceValue.ofYuan(30));
        assertThat(wellFormed(TypedCard.of("JD_E", "", "ABCD-EFGH-1234-5678", "100"))
                        .key()
                        .pin()
                        .reveal())
                .isEqualTo("ABCDEFGH12345678");
    }

    @Test
    void onlyThisRoomMakesAWellFormedCard() {
        Constructor<?>[] constructors = WellFormedCard.class.getDeclaredConstructors();
        assertThat(constructors).allMatch(made -> !Modifier.isPublic(made.getModifiers()));
        assertThat(Modifier.isFinal(WellFormedCard.class.getModifiers())).isTrue();
    }

    @Test
    void fullWidthDigitsSeparatorsAndInvisibleMarksAreReadAsMeant() {
        String fullWidth = "１２３４５６７８９０１２３４５６７";
        String grouped = "\u202A9876 5432-1098\u200B·7654\u3000３２\u202C ";
        WellFormedCard card = wellFormed(szx(fullWidth, grouped));
        assertThat(card.key().number().value()).isEqualTo(SERIAL);
        assertThat(card.key().pin().reveal()).isEqualTo(PIN);
    }

    @Test
    void jdReadsEveryLetterOAsZeroAndLowerCaseAsUpper() {
        assertThat(wellFormed(TypedCard.of("JD_E", "", "oooo-efgh-1O34-567o", "100"))
                        .key()
                        .pin()
                        .reveal())
                .isEqualTo("0000EFGH10345670");
    }

    @Test
    void aLetterInANumberIsFoundAtItsPlaceInWhatWasTyped() {
        Finding finding = only(szx(" 1234-5678 9O12-34567", PIN));
        assertThat(finding.fault()).isEqualTo(FormatFault.NUMBER_ALPHABET);
        assertThat(finding.field()).isEqualTo(Field.NUMBER);
        assertThat(finding.position()).isEqualTo(12);
        assertThat(finding.length()).isEqualTo(1);
        assertThat(finding.suggestions()).isEmpty();
        assertThat(finding.text().zh()).contains("第 10 位").contains("数字");
        assertThat(finding.text().en()).contains("character 10");
    }

    @Test
    void aLetterInAPinIsFoundButNeverGuessedAt() {
        Finding finding = only(szx(SERIAL, "98765432109876543O"));
        assertThat(finding.fault()).isEqualTo(FormatFault.PIN_ALPHABET);
        assertThat(finding.position()).isEqualTo(17);
        assertThat(finding.suggestions()).isEmpty();
    }

    @Test
    void aMaskedCharacterIsToldApartFromAWrongOneBesideIt() {
        MalformedCard card = malformed(szx("12345678?X1234567", "98765432109876543□"));
        assertThat(card.findings())
                .extracting(Finding::fault)
                .containsExactly(FormatFault.NUMBER_MASKED, FormatFault.NUMBER_ALPHABET, FormatFault.PIN_MASKED);
        assertThat(card.findings().getLast().text().zh()).isEqualTo("密码第 18 位看不清，请照卡面选择或填写");
    }

    @Test
    void aSurrogatePairCountsAsTheUnitsItTakes() {
        Finding finding = only(TypedCard.of("QQCARD", "1234😀5678", "123456789012", "30"));
        assertThat(finding.fault()).isEqualTo(FormatFault.NUMBER_ALPHABET);
        assertThat(finding.position()).isEqualTo(4);
        assertThat(finding.length()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123456,   16, 0, 少 1 位, 1 missing",
        "123456789012,       12, 0, 少 5 位, 5 missing",
        "1234567890123456789,17, 2, 多 2 位, 2 too many",
        "1234-5678-90123-4567-89, 21, 2, 多 2 位, 2 too many"
    })
    void aWrongLengthSaysHowManyAndWhere(String number, int position, int length, String zh, String en) {
        Finding finding = only(szx(number, PIN));
        assertThat(finding.fault()).isEqualTo(FormatFault.NUMBER_LENGTH);
        assertThat(finding.position()).isEqualTo(position);
        assertThat(finding.length()).isEqualTo(length);
        assertThat(finding.text().zh()).contains(zh).contains("17 位数字");
        assertThat(finding.text().en()).contains(en).contains("17 digits");
    }

    @Test
    void missingFieldsAreAskedForWithTheirShape() {
        assertThat(malformed(szx("", "  ")).findings())
                .extracting(Finding::fault)
                .containsExactly(FormatFault.NUMBER_MISSING, FormatFault.PIN_MISSING);
        assertThat(malformed(szx("", "")).fault()).isEqualTo(FormatFault.NUMBER_MISSING);
        assertThat(malformed(szx("", "")).findings().getFirst().text().zh()).contains("17 位数字");
    }

    @Test
    void aNumberForAKindWithoutOneIsNotExpected() {
        Finding finding = only(TypedCard.of("JD_E", "12345", "ABCDEFGH12345678", "100"));
        assertThat(finding.fault()).isEqualTo(FormatFault.NUMBER_NOT_EXPECTED);
        assertThat(finding.length()).isEqualTo(5);
    }

    @Test
    void anUnknownKindAndADisabledOneAreToldApart() {
        assertThat(only(TypedCard.of("NOPE", "1", "2", "3")).fault()).isEqualTo(FormatFault.KIND_UNKNOWN);
        assertThat(only(TypedCard.of("", "1", "2", "3")).fault()).isEqualTo(FormatFault.KIND_UNKNOWN);
        Finding disabled = only(TypedCard.of("THIRTYTWOCARD", "123456789012345", "1234567890", "30"));
        assertThat(disabled.fault()).isEqualTo(FormatFault.KIND_NOT_ACCEPTED);
        assertThat(disabled.text().zh()).contains("没有已知的查询渠道");
        assertThat(disabled.text().en()).contains("no channel is known");
    }

    @Test
    void aRefusedSubKindIsRefused() {
        String provincial = "1232567890123456789";
        assertThat(malformed(TypedCard.of("TELECOM", provincial, PIN, "50")).findings())
                .extracting(Finding::fault)
                .containsExactly(FormatFault.SUB_KIND_REFUSED);
        assertThat(malformed(TypedCard.of("CARREFOUR_CN", "1".repeat(19), "123456", "50"))
                        .findings())
                .extracting(Finding::fault)
                .containsExactly(FormatFault.KIND_NOT_ACCEPTED, FormatFault.NUMBER_PREFIX);
    }

    @Test
    void aKindOfAnyFaceTakesWholeYuanOnly() {
        TypedCard odd = TypedCard.of("JUNNET", "1234567890123456", "1234567890123456", "12.50");
        assertThat(only(odd).fault()).isEqualTo(FormatFault.FACE_VALUE_UNKNOWN);
        assertThat(only(odd).text().en()).contains("whole yuan");
        TypedCard whole = TypedCard.of("JUNNET", "1234567890123456", "1234567890123456", "12.00");
        assertThat(SHIPPED.check(whole)).isInstanceOf(FormatVerdict.WellFormedCard.class);
    }

    @Test
    void findingsComeInTheOrderOfTheirFaults() {
        TypedCard all = new TypedCard("THIRTYTWOCARD", "12x", "", "", "Mars", "\u0007", "never");
        assertThat(malformed(all).findings())
                .extracting(Finding::fault)
                .isSorted()
                .contains(FormatFault.KIND_NOT_ACCEPTED, FormatFault.PIN_MISSING, FormatFault.EXPIRY_UNREADABLE);
        assertThat(malformed(all).fault()).isEqualTo(FormatFault.KIND_NOT_ACCEPTED);
    }

    @Test
    void noInputWhateverMakesItThrow() {
        String megabyte = "９".repeat(1 << 20);
        List<String> odd = List.of(
                "",
                " ",
                "\0",
                "\uD800",
                "\uDC00\uD800",
                megabyte,
                "-".repeat(1 << 20),
                "\uFDFA".repeat(5000),
                "\u202E123");
        for (CardFormat format : SHIPPED.all()) {
            for (String text : odd) {
                TypedCard typed = new TypedCard(format.code(), text, text, text, text, text, text);
                assertThatCode(() -> SHIPPED.check(typed)).doesNotThrowAnyException();
            }
        }
        for (String text : odd) {
            assertThatCode(() -> SHIPPED.check(TypedCard.of(text, text, text, text)))
                    .doesNotThrowAnyException();
            assertThatCode(() -> SHIPPED.candidates(text, text)).doesNotThrowAnyException();
        }
        assertThat(only(szx(megabyte, PIN)).text().en()).contains("far too long");
    }

    @Test
    void noFindingAndNoTextEverHoldsThePin() {
        Random random = new Random(20261121);
        for (int i = 0; i < 500; i++) {
            StringBuilder letters = new StringBuilder();
            random.ints(12, 0, 7).forEach(n -> letters.append("QXZJKWV".charAt(n)));
            String secret = letters.toString();
            TypedCard typed = new TypedCard("SZX", "1", secret, "1", "z", "\0", "z");
            String told = malformed(typed).toString() + typed;
            for (int at = 0; at + 2 <= secret.length(); at++) {
                assertThat(told).doesNotContain(secret.substring(at, at + 2));
            }
        }
        assertThat(wellFormed(szx(SERIAL, PIN)).toString()).doesNotContain(PIN).doesNotContain(SERIAL);
    }

    @Test
    void everyPlaceLiesInsideWhatWasTyped() {
        Random random = new Random(11);
        String soup = "0123456789ABo -·\u200B１２😀\uD800\0\t";
        for (int i = 0; i < 2_000; i++) {
            char[] chars = new char[random.nextInt(40)];
            for (int j = 0; j < chars.length; j++) {
                chars[j] = soup.charAt(random.nextInt(soup.length()));
            }
            String text = new String(chars);
            if (SHIPPED.check(szx(text, text)) instanceof MalformedCard(List<Finding> findings)) {
                assertThat(findings).allSatisfy(finding -> {
                    assertThat(finding.position()).isNotNegative();
                    assertThat(finding.length()).isNotNegative();
                    if (finding.field() == Field.NUMBER || finding.field() == Field.PIN) {
                        assertThat(finding.position() + finding.length()).isLessThanOrEqualTo(text.length());
                    }
                });
            }
        }
    }
}
