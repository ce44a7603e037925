package cardloop.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which people paste cards, line by line. */
class PastedFormsTest {
    private static final CardFormats SHIPPED = CardFormats.shipped();
    private static final String N1 = "12345678901234567";
    private static final String P1 = "987654321098765432";
    private static final String N2 = "22222678901234567";
    private static final String P2 = "333354321098765432";
    private static final String FIRST = N1 + "|" + P1;
    private static final String SECOND = N2 + "|" + P2;
    private static final String J1 = "ABCD-EFGH-1234-5678";
    private static final String J2 = "JKLM-NPQR-1234-5678";

    private static List<CardLine> cut(String text, String kind) {
        return CardLines.of(text, SHIPPED.find(kind).orElseThrow());
    }

    private static List<String> fields(String text, String kind) {
        return cut(text, kind).stream()
                .map(card -> card.number() + "|" + card.pin())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "卡号：" + N1 + "\n密码：" + P1 + "\n卡号：" + N2 + "\n密码：" + P2,
                "卡号：" + N1 + "\n\n密码：" + P1 + "\r\n\r\n卡号：" + N2 + "\r\n密码：" + P2,
                "卡号：\n" + N1 + "\n密码：\n" + P1 + "\n卡号：\n" + N2 + "\n密码：\n" + P2,
                "Card No: " + N1 + "\nPIN: " + P1 + "\nCard No: " + N2 + "\nPIN: " + P2,
            })
    void numberAndPinOnLinesOfTheirOwnAreOneCard(String text) {
        assertThat(fields(text, "SZX")).containsExactly(FIRST, SECOND);
    }

    @Test
    void aCardOnTwoLinesKnowsBothAndWhereItsFieldsStand() {
        CardLine card = cut("\n卡号：" + N1 + "\n密码： " + P1, "SZX").getFirst();
        assertThat(card.lineNumber()).isEqualTo(2);
        assertThat(card.numberOffset()).isEqualTo(3);
        assertThat(card.pinLineNumber()).isEqualTo(3);
        assertThat(card.pinOffset()).isEqualTo(4);
        assertThat(cut(N1 + " " + P1, "SZX").getFirst().pinLineNumber()).isEqualTo(1);
    }

    @Test
    void aNumberWhosePinNeverComesIsACardWithoutIt() {
        assertThat(fields("卡号：" + N1 + "\n" + N2 + " " + P2, "SZX")).containsExactly(N1 + "|", SECOND);
        assertThat(fields("卡号：" + N1 + "\n卡号：" + N2 + "\n密码：" + P2, "SZX")).containsExactly(N1 + "|", SECOND);
        assertThat(fields("密码：" + P1 + "\n" + N2 + " " + P2, "SZX")).containsExactly("|" + P1, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "卡号,密码",
                "卡号 密码",
                "序号\t卡号\t密码\t面值",
                "Card No,PIN",
                "No | Card number | PIN | face value",
                "卡号",
                "密码"
            })
    void aHeaderIsNoCard(String header) {
        assertThat(fields(header + "\n" + N1 + "," + P1 + "\n" + N2 + "," + P2, "SZX"))
                .containsExactly(FIRST, SECOND);
        assertThat(fields(header + "\n" + J1 + "\n" + J2, "JD_E")).containsExactly("|" + J1, "|" + J2);
    }

    @Test
    void aHeaderSaysWhichColumnComesFirst() {
        assertThat(fields("密码,卡号\n" + P1 + "," + N1 + "\n" + P2 + " " + N2, "SZX"))
                .containsExactly(FIRST, SECOND);
        assertThat(fields(P1 + "," + N1, "SZX"))
                .as("without one, nothing is exchanged by itself")
                .containsExactly(P1 + "|" + N1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                N1 + P1 + N2 + P2,
                N1 + P1 + " " + N2 + P2,
                N1 + " " + P1 + " " + N2 + " " + P2,
                N1 + "," + P1 + ";" + N2 + "," + P2,
                N1 + P1 + "，" + N2 + P2,
                "卡号" + N1 + "密码" + P1 + "卡号" + N2 + "密码" + P2,
                "1234 5678 9012 34567 9876 5432 1098 765432 2222 2678 9012 34567 3333 5432 1098 765432",
            })
    void severalCardsInOneLineAreCutWhereTheLengthsLeaveNoChoice(String text) {
        assertThat(fields(text, "SZX").stream().map(card -> card.replace(" ", "")))
                .containsExactly(FIRST, SECOND);
        assertThat(cut(text, "SZX")).allMatch(card -> card.lineNumber() == 1);
        assertThat(cut(text, "SZX")).allSatisfy(card -> {
            assertThat(text.substring(card.numberOffset())).startsWith(card.number());
            assertThat(text.substring(card.pinOffset())).startsWith(card.pin());
        });
    }

    @Test
    void severalCodesWithoutNumbersInOneLineAreCutToo() {
        assertThat(fields(J1 + " " + J2, "JD_E")).containsExactly("|" + J1, "|" + J2);
        assertThat(fields(J1 + "," + J2, "JD_E")).containsExactly("|" + J1, "|" + J2);
        assertThat(fields((J1 + J2).replace("-", ""), "JD_E")).hasSize(2);
    }

    @Test
    void aRunOnLineThatLostACharacterIsNotCut() {
        assertThat(cut(N1 + P1 + N2 + P2.substring(1), "SZX")).hasSize(1);
        assertThat(cut(N1 + P1.substring(1) + " " + N2 + P2 + "0", "SZX"))
                .as("the sum is right, but the blank stands elsewhere")
                .allMatch(card -> !card.pin().equals(P2));
        assertThat(cut("1".repeat(48), "SNDACARD"))
                .as("Shanda's lengths leave a choice")
                .hasSize(1);
    }

    @Test
    void otherColumnsDoNotMatter() {
        assertThat(fields("1," + N1 + "," + P1 + ",100", "SZX")).containsExactly(FIRST);
        assertThat(fields("2\t" + N1 + "\t" + P1 + "\t50\t未用", "SZX")).containsExactly(FIRST);
        assertThat(fields(N1 + " " + P1 + " 100", "SZX")).containsExactly(FIRST);
        assertThat(fields("3, " + J1 + ", 100", "JD_E")).containsExactly("|" + J1);
    }

    @Test
    void aThousandCardsInOneLineAreAThousandCards() {
        CardFormat format = SHIPPED.find("SZX").orElseThrow();
        assertThat(CardLines.of((N1 + P1).repeat(1_000), format)).hasSize(1_000);
        assertThat(CardLines.of((N1 + " " + P1 + " ").repeat(1_000), format)).hasSize(1_000);
    }
}
