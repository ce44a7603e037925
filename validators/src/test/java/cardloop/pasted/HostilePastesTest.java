package cardloop.pasted;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A million lines of rubbish: none throws, and every field stands where its card says. */
class HostilePastesTest {
    private static final long SEED = 99_2026L;
    private static final int LINES = 1_000_000;
    private static final int LINES_A_PASTE = 20;
    private static final List<String> PARTS = List.of(
            "1",
            "123456789",
            "123456789012",
            "12345678901234567",
            "987654321098765432",
            "ABCD-EFGH-1234-5678",
            " ",
            ",",
            "，",
            "\t",
            "：",
            "卡号",
            "密码",
            "PIN:",
            "Card No",
            "序号",
            "号",
            "\0",
            "\uD800",
            "😀",
            "\u202E",
            "\u0301",
            "９",
            "-",
            "\r",
            "|",
            "面值");

    @Test
    void everyFieldStandsWhereItsCardSays() {
        System.out.println("HostilePastesTest: seed " + SEED);
        List<CardFormat> formats = CardFormats.shipped().all();
        Random random = new Random(SEED);
        for (int i = 0; i < LINES / LINES_A_PASTE; i++) {
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < LINES_A_PASTE; line++) {
                for (int part = random.nextInt(7); part > 0; part--) {
                    text.append(PARTS.get(random.nextInt(PARTS.size())));
                }
                text.append('\n');
            }
            CardFormat format = formats.get(random.nextInt(formats.size()));
            String[] lines = text.toString().split("\r\n|[\r\n]", -1);
            for (CardLine card : CardLines.of(text.toString(), format)) {
                boolean stands = lines[card.lineNumber() - 1].startsWith(card.number(), card.numberOffset())
                        && lines[card.pinLineNumber() - 1].startsWith(card.pin(), card.pinOffset())
                        && !(card.number() + card.pin()).isEmpty();
                if (!stands) {
                    throw new AssertionError("seed " + SEED + ", paste " + i + ", " + card + " as " + format);
                }
            }
        }
    }
}
