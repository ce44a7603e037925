package cardloop.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.FieldRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One character lost from a paste spoils the card it belonged to, and no other is cut otherwise than before. */
class LostCharacterTest {
    private static final long SEED = 1_000_2026L;
    private static final CardFormats SHIPPED = CardFormats.shipped();

    /** How people write a card down; # and @ stand for number and PIN. */
    private static final List<String> WAYS = List.of(
            "#@",
            "# @",
            "#,@",
            "#\t@",
            "#-@",
            "#；@",
            "卡号：# 密码：@",
            "卡号:#,密码:@",
            "PIN: @ Card No: #",
            "卡号：#\n密码：@",
            "#，@",
            "卡号\n#\n密码\n@",
            "#@#@",
            "# @ # @",
            "#,@;#,@",
            "7,#,@,100",
            "序列号#卡密@");

    private static String digits(int count, Random random) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    /**
     * A paste and what each of its lines belongs to.
     *
     * @param blockOf index 0 is line 1; lines of one card, or of cards written together, have the same block
     */
    private record Paste(String text, List<Integer> blockOf) {
        /** First line of the block that holds the line. */
        int first(int line) {
            return blockOf.indexOf(blockOf.get(line - 1)) + 1;
        }

        int last(int line) {
            return blockOf.lastIndexOf(blockOf.get(Math.min(line, blockOf.size()) - 1)) + 1;
        }
    }

    private static Paste paste(CardFormat format, int blocks, Random random) {
        List<Integer> blockOf = new ArrayList<>();
        int number = ((FieldRule.Shaped) format.number()).longest();
        int pin = ((FieldRule.Shaped) format.pin()).longest();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks; i++) {
            String way = WAYS.get(random.nextInt(WAYS.size()));
            for (int at = 0; at < way.length(); at++) {
                char part = way.charAt(at);
                text.append(
                        part == '#'
                                ? digits(number, random)
                                : part == '@' ? digits(pin, random) : String.valueOf(part));
            }
            text.append('\n');
            int block = i;
            way.lines().forEach(line -> blockOf.add(block));
        }
        return new Paste(text.toString(), blockOf);
    }

    /** All cards but those on the lines {@code first} to {@code last}, as their fields read. */
    private static List<String> without(List<CardLine> cards, int first, int last) {
        return cards.stream()
                .filter(card -> card.pinLineNumber() < first || card.lineNumber() > last)
                .map(card -> card.number() + "|" + card.pin())
                .toList();
    }

    private static void lose(Paste paste, int at, CardFormat format, List<CardLine> whole) {
        String text = paste.text();
        String damaged = text.substring(0, at) + text.substring(at + 1);
        int joined = text.charAt(at) == '\n' && at < text.length() - 1 ? 1 : 0;
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        int first = paste.first(line);
        int last = paste.last(line + joined);
        List<String> before = without(whole, first, last);
        List<String> after = without(CardLines.of(damaged, format), first, last - joined);
        if (!before.equals(after)) {
            throw new AssertionError("seed " + SEED + ": losing unit " + at + " (line " + line + ") of\n" + text
                    + "\nchanged other cards");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SZX", "QQCARD", "SZX_ZJ", "JUNNET"})
    void anyCharacterOfAShortPasteMayBeLost(String kind) {
        System.out.println("LostCharacterTest: seed " + SEED);
        CardFormat format = SHIPPED.find(kind).orElseThrow();
        Random random = new Random(SEED);
        for (int round = 0; round < 10; round++) {
            Paste paste = paste(format, 12, random);
            List<CardLine> whole = CardLines.of(paste.text(), format);
            for (int at = 0; at < paste.text().length(); at++) {
                lose(paste, at, format, whole);
            }
        }
    }

    @Test
    void anyCharacterOfAThousandLinesMayBeLost() {
        CardFormat format = SHIPPED.find("SZX").orElseThrow();
        Random random = new Random(SEED + 1);
        Paste paste = paste(format, 1_000, random);
        List<CardLine> whole = CardLines.of(paste.text(), format);
        assertThat(whole).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(whole)
                .allMatch(card -> card.number().length() == 17 && card.pin().length() == 18);
        for (int i = 0; i < 1_000; i++) {
            lose(paste, random.nextInt(paste.text().length()), format, whole);
        }
    }

    @Test
    void aHeaderMayLoseAnyCharacterToo() {
        CardFormat format = SHIPPED.find("JUNNET").orElseThrow();
        for (String header : List.of("卡号,密码", "密码,卡号", "序号\t卡号\t密码\t面值", "密码 卡号")) {
            String text = header + "\n1111222233334444 5555666677778888\n1111222233335555 5555666677779999\n";
            List<String> whole = without(CardLines.of(text, format), 1, 1);
            assertThat(whole).hasSize(2);
            for (int at = 0; at < header.length(); at++) {
                String damaged = text.substring(0, at) + text.substring(at + 1);
                assertThat(without(CardLines.of(damaged, format), 1, 1))
                        .as(damaged)
                        .isEqualTo(whole);
            }
        }
    }
}
