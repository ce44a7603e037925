package cardloop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A million texts nobody would type, each held against what a reader of the contract would compute. */
class NormalisedTextCasesTest {
    private static final long SEED = 20261125L;
    private static final int CASES = 1_000_000;
    private static final String[] PARTS = {
        "0", "7", "A", "z", " ", "-", "·", "\u200B", "\u202E", "\u0301", "９", "ａ", "⑩", "𝟗", "१", "卡", "\0", "\uD83D",
        "\uDE00", "😀", "ﬁ", "\u3000", "\u2212", ",", "\uFEFF", "\u20E3", "\uFE0F"
    };

    @BeforeEach
    void sayTheSeed() {
        System.out.println("NormalisedTextCasesTest: seed " + SEED);
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(24);
        for (int i = 0; i < parts; i++) {
            boolean anything = random.nextInt(16) == 0;
            text.append(
                    anything ? String.valueOf((char) random.nextInt(0x10000)) : PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    @Test
    void everyCharacterKnowsWhereItWasTyped() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            String typed = anyText(random);
            NormalisedText text = NormalisedText.of(typed);
            int before = 0;
            for (int at = 0; at < text.length(); at++) {
                int start = text.startOf(at);
                int end = text.endOf(at);
                boolean inOrder = start >= before && end > start && end <= typed.length();
                boolean says = inOrder
                        && isSaidBy(typed.substring(start, end), text.value().charAt(at));
                if (!says) {
                    throw new AssertionError("seed " + SEED + ", case " + i + ", character " + at + " of "
                            + typed.chars().mapToObj(Integer::toHexString).toList());
                }
                before = start;
            }
        }
    }

    /** NFKC of the typed units holds the character, or they are no single character of any alphabet. */
    private static boolean isSaidBy(String units, char character) {
        String composed = Normalizer.normalize(units, Normalizer.Form.NFKC);
        return character == '\uFFFD'
                || composed.indexOf(character) >= 0
                || (character >= 'A' && character <= 'Z' && composed.indexOf(character + 32) >= 0);
    }

    @Test
    void readingWhatWasReadChangesNothing() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < CASES; i++) {
            String once = NormalisedText.of(anyText(random)).value();
            String twice = NormalisedText.of(once).value();
            if (!once.equals(twice) && Alphabet.DIGITS_AND_LETTERS.containsAll(once)) {
                throw new AssertionError("seed " + (SEED + 1) + ", case " + i);
            }
        }
    }

    @Test
    void separatorsAddedAnywhereChangeNothing() {
        Random random = new Random(SEED + 2);
        String separators = " -\u3000\u200B·\u202E";
        for (int i = 0; i < CASES / 4; i++) {
            StringBuilder typed = new StringBuilder();
            StringBuilder meant = new StringBuilder();
            for (int at = random.nextInt(40); at > 0; at--) {
                char c = Alphabet.DIGITS_AND_LETTERS.characters().charAt(random.nextInt(36));
                meant.append(c);
                typed.append(random.nextBoolean() ? c : Character.toLowerCase(c));
                typed.append(separators, 0, random.nextInt(separators.length()));
            }
            assertThat(NormalisedText.of(typed).value().contentEquals(meant))
                    .as("seed %d, case %d", SEED + 2, i)
                    .isTrue();
        }
    }
}
