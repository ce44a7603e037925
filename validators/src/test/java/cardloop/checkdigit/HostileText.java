package cardloop.checkdigit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts that no code is, and some that look like one. */
final class HostileText {
    private static final int LONG = 100_000;

    private HostileText() {}

    static List<String> handmade() {
        return List.of(
                "",
                "0",
                "A",
                "X",
                "*",
                "\0\0",
                "-1",
                "1 2",
                "１２３４",
                "٠١٢٣",
                "०१२३",
                "\uD800",
                "\uDC001",
                "\uD835\uDFD8\uD835\uDFD9",
                "\u202E1234\u202C",
                "1\u200B2",
                "1\u03012",
                "Ａ１Ｂ２",
                "é1",
                "\u00801",
                "\uFFFF\uFFFF",
                "9".repeat(LONG),
                "Z".repeat(LONG),
                "\0".repeat(LONG),
                "\uD800".repeat(LONG));
    }

    /** A good code with one character anywhere replaced by any UTF-16 unit at all. */
    static List<String> strayUnits(String good, long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> texts = new ArrayList<>(count);
        for (int made = 0; made < count; made++) {
            int at = random.nextInt(good.length());
            texts.add(good.substring(0, at) + (char) random.nextInt(0x80, 0x1_0000) + good.substring(at + 1));
        }
        return texts;
    }

    /** The same characters as an input method for Chinese types them: 12 as １２. */
    static String fullWidth(String code) {
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(character -> wide.append((char) (character - '!' + '！')));
        return wide.toString();
    }
}
