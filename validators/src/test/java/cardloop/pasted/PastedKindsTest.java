package cardloop.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.recognition.Recogniser;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastedKindsTest {
    private static final Recogniser RECOGNISER = new Recogniser(CardFormats.shipped());
    private static final String N = "12345678901234567";
    private static final String P = "987654321098765432";

    private static PastedKinds of(String text) {
        return PastedKinds.of(text, RECOGNISER);
    }

    private static List<String> likeliest(String text) {
        return of(text).likeliest().stream().map(CardFormat::code).toList();
    }

    @Test
    void aPasteLooksLikeTheKindsThatMostOfItsLinesLookLike() {
        String qq = "123456789 123456789012\n";
        assertThat(likeliest(qq.repeat(3) + N + " " + P + "\nrubbish\n")).containsExactly("QQCARD", "SZX", "SZX_GD");
        assertThat(likeliest("ABCD-EFGH-1234-5678\nABCD EFGH 1234 5678")).startsWith("JD_E");
        assertThat(likeliest("rubbish")).isEmpty();
    }

    @Test
    void everyWayOfPastingIsUnderstood() {
        for (String text : List.of(
                N + " " + P,
                N + P,
                N + "," + P,
                "卡号：" + N + " 密码：" + P,
                "卡号：" + N + "\n密码：" + P,
                "密码：" + P + "卡号：" + N)) {
            assertThat(likeliest(text)).as(text).containsExactly("SZX", "SZX_GD");
        }
    }

    @Test
    void headersAreNoLinesAndPlacesAreKept() {
        assertThat(of("卡号,密码\n\n" + N + "," + P + "\n卡号：" + N + "\n密码：" + P).lines())
                .extracting(PastedKinds.LineKinds::lineNumber)
                .containsExactly(3, 4);
    }

    @Test
    void aLineThatFitsNothingSaysWhyNot() {
        assertThat(of(N.substring(1) + " " + P)
                        .lines()
                        .getFirst()
                        .recognition()
                        .nearMisses()
                        .getFirst()
                        .why()
                        .en())
                .contains("1 missing");
    }

    @Test
    void nothingItSaysHoldsTheCode() {
        assertThat(of(N + " " + P).toString()).doesNotContain(N).doesNotContain(P);
        assertThat(of("\0\n\uD800\n" + "9".repeat(1 << 20)).lines()).hasSize(3);
    }
}
