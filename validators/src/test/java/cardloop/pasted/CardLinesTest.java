package cardloop.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardLinesTest {
    private static final CardFormats SHIPPED = CardFormats.shipped();
    private static final String SERIAL = "12345678901234567";
    private static final String PIN = "987654321098765432";

    private static CardFormat kind(String code) {
        return SHIPPED.find(code).orElseThrow();
    }

    private static CardLine only(String text, String code) {
        List<CardLine> lines = CardLines.of(text, kind(code));
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", ",", "，", ";", "；", "*", "-", "  --  ", " , ", "：", "\u3000"})
    void everySeparatorOfRealPastesCuts(String separator) {
        CardLine line = only(SERIAL + separator + PIN, "SZX");
        assertThat(line.number()).isEqualTo(SERIAL);
        assertThat(line.pin()).isEqualTo(PIN);
        assertThat(line.numberOffset()).isZero();
        assertThat(line.pinOffset()).isEqualTo(SERIAL.length() + separator.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "卡号：12345678901234567 密码：987654321098765432",
                "密码 987654321098765432，卡号 12345678901234567",
                "Card No. 12345678901234567, PIN: 987654321098765432",
                "card number=12345678901234567;password=987654321098765432",
                "序列号12345678901234567卡密987654321098765432",
                "12345678901234567 密码987654321098765432",
            })
    void labelsInBothLanguagesAreUnderstood(String text) {
        CardLine line = only(text, "SZX");
        assertThat(line.number()).isEqualTo(SERIAL);
        assertThat(line.pin()).isEqualTo(PIN);
        assertThat(text.substring(line.numberOffset())).startsWith(line.number());
        assertThat(text.substring(line.pinOffset())).startsWith(line.pin());
    }

    @Test
    void printedGroupsStayTogether() {
        CardLine blanks = only("1234 5678 9012 34567 9876 5432 1098 765432", "SZX");
        assertThat(blanks.number()).isEqualTo("1234 5678 9012 34567");
        assertThat(blanks.pin()).isEqualTo("9876 5432 1098 765432");
        CardLine comma = only("1234-5678-9012-34567, 9876-5432-1098-765432", "SZX");
        assertThat(comma.number()).isEqualTo("1234-5678-9012-34567");
        assertThat(comma.pin()).isEqualTo("9876-5432-1098-765432");
    }

    @Test
    void aRunOnLineIsCutByTheLengthsOfItsKind() {
        CardLine line = only(SERIAL + PIN, "SZX");
        assertThat(line.number()).isEqualTo(SERIAL);
        assertThat(line.pin()).isEqualTo(PIN);
        assertThat(line.pinOffset()).isEqualTo(17);
    }

    @Test
    void aLostCharacterSpoilsItsOwnLineOnly() {
        String lost = SERIAL.substring(1) + PIN;
        List<CardLine> lines = CardLines.of(lost + "\n" + SERIAL + PIN, kind("SZX"));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().number()).isEqualTo(lost);
        assertThat(lines.getFirst().pin()).isEmpty();
        assertThat(lines.getLast().number()).isEqualTo(SERIAL);
    }

    @Test
    void dashesAndBlanksStayInsideAJdCode() {
        assertThat(only(" ABCD-EFGH-1234-5678 ", "JD_E").pin()).isEqualTo("ABCD-EFGH-1234-5678");
        assertThat(only("卡密：ABCD EFGH 1234 5678；", "JD_E").pin()).isEqualTo("ABCD EFGH 1234 5678");
        assertThat(only("卡号 JD0001 密码 ABCD-EFGH-1234-5678", "JD_E").pin()).isEqualTo("ABCD-EFGH-1234-5678");
        assertThat(only("APIN-EFGH-PIN2-5678", "JD_E").pin()).isEqualTo("APIN-EFGH-PIN2-5678");
        assertThat(only("ABCD-EFGH-1234-5678", "JD_E").pinOffset()).isZero();
    }

    @Test
    void linesAreCountedAsTheEditorCountsThem() {
        String text = "\n" + SERIAL + " " + PIN + "\r\n  \r\n--\r" + SERIAL + "\t" + PIN + "\u2028";
        assertThat(CardLines.of(text, kind("SZX")))
                .extracting(CardLine::lineNumber)
                .containsExactly(2, 5);
    }

    @Test
    void nothingTypedGivesNothing() {
        assertThat(CardLines.of("", kind("SZX"))).isEmpty();
        assertThat(CardLines.of(" \n\t\n,,,\n", kind("SZX"))).isEmpty();
    }

    @Test
    void hostilePastesNeitherThrowNorPrintThemselves() {
        for (CardFormat format : SHIPPED.all()) {
            for (String odd : List.of("密码", "\0", "\uD800 \uDC00", "卡号卡号", "密码密码 ", ",1", "pin:", "1 2 3 4 5 6 7")) {
                assertThat(CardLines.of(odd.repeat(200), format).toString()).doesNotContain(odd.repeat(2));
            }
        }
        assertThat(only(SERIAL + " " + PIN, "SZX").toString())
                .doesNotContain(PIN)
                .doesNotContain(SERIAL);
    }

    @Test
    void aMegabyteInOneLineIsOneLine() {
        for (String part : List.of("1 ", "密码", "9", "a,", "密码  ")) {
            String text = part.repeat((1 << 20) / part.length());
            assertThat(CardLines.of(text, kind("SZX"))).hasSizeLessThanOrEqualTo(1);
        }
    }
}
