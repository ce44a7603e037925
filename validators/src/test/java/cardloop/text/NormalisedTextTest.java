package cardloop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisedTextTest {
    private static String read(String typed) {
        return NormalisedText.of(typed).value();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "what counts already, 12AB, 12AB",
        "lower case, 12ab, 12AB",
        "full width, １２ａＢ, 12AB",
        "mathematical bold, 𝟏𝟐𝐀, 12A",
        "mathematical double-struck, 𝟙𝟚, 12",
        "circled, ①②, 12",
        "raised and lowered, ¹²₃, 123",
        "with a full stop, ⒈⒉, 12",
        "in a key, 1\uFE0F\u20E32\uFE0F\u20E3, 12",
        "a ligature, ﬁ, FI",
        "a Roman numeral, Ⅷ, VIII",
        "the Kelvin sign, \u212A1, K1",
    })
    void whatNfkcCallsTheSameIsTheSame(String name, String typed, String read) {
        assertThat(read(typed)).as(name).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Arabic-Indic, ١٢٣",
        "extended Arabic, ۱۲۳",
        "Devanagari, १२३",
        "Thai, ๑๒๓",
        "Chinese, 一二三",
        "Cyrillic look-alikes, АВС",
        "accented, é",
        "dotted capital, İ"
    })
    void whatNoCardIsPrintedWithStaysAndFitsNoAlphabet(String name, String typed) {
        assertThat(read(typed)).as(name).hasSameSizeAs(typed);
        for (int i = 0; i < typed.length(); i++) {
            assertThat(Alphabet.DIGITS_AND_LETTERS.contains(read(typed).charAt(i)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t",
                "\n",
                "\u00A0",
                "\u3000",
                "\u2009",
                "-",
                "－",
                "—",
                "–",
                "\u2010",
                "\u2212",
                ".",
                "．",
                "·",
                "・",
                "･",
                "•",
                "…",
                "\u200B",
                "\u200D",
                "\u2060",
                "\uFEFF",
                "\u00AD",
                "\u202A",
                "\u202E",
                "\u202C",
                "\u2066",
                "\u2069",
                "\u200E",
                "\u200F",
                "\u061C",
                "\uFE0F",
                "\uDB40\uDD00",
                "\u034F",
                "\u2800",
                "\u3164"
            })
    void separatorsAndInvisibleMarksDoNotCount(String mark) {
        NormalisedText text = NormalisedText.of(mark + "1" + mark + mark + "A" + mark);
        assertThat(text.value()).isEqualTo("1A");
        assertThat(text.startOf(0)).isEqualTo(mark.length());
        assertThat(text.startOf(1)).isEqualTo(3 * mark.length() + 1);
        assertThat(text.startOf(2)).isEqualTo(text.endOf(1)).isEqualTo(3 * mark.length() + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "，", "*", "#", "_", "/", "\0", "\u0007", "\uD800", "\uDC00", "😀", "卡"})
    void anythingElseCountsAsOneCharacter(String odd) {
        NormalisedText text = NormalisedText.of("1" + odd + "2");
        assertThat(text.length()).isEqualTo(3);
        assertThat(text.startOf(1)).isEqualTo(1);
        assertThat(text.endOf(1)).isEqualTo(1 + odd.length());
        assertThat(Alphabet.DIGITS_AND_LETTERS.contains(text.value().charAt(1))).isFalse();
    }

    @Test
    void aCharacterUnderCombiningMarksIsOneThatFitsNoAlphabet() {
        NormalisedText text = NormalisedText.of("1e\u0301\u03322");
        assertThat(text.value()).isEqualTo("1\uFFFD2");
        assertThat(text.startOf(1)).isEqualTo(1);
        assertThat(text.endOf(1)).isEqualTo(4);
        assertThat(read("\u0301")).isEqualTo("\uFFFD");
        assertThat(read("1 \u0301")).isEqualTo("1\uFFFD");
    }

    @Test
    void whatExpandsKeepsThePlaceItCameFrom() {
        NormalisedText text = NormalisedText.of("-ﬀ⑩x");
        assertThat(text.value()).isEqualTo("FF10X");
        assertThat(text.startOf(0)).isEqualTo(text.startOf(1)).isEqualTo(1);
        assertThat(text.startOf(3)).isEqualTo(2);
        assertThat(text.startOf(4)).isEqualTo(3);
        assertThat(text.typedUnits()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"ABCD-EFGH 12, 4 4 2", "ABCDEF, 6", "' -A- ', 1", "A\u200BB, 1 1"})
    void itKnowsTheGroupsItWasTypedIn(String typed, String sizes) {
        assertThat(NormalisedText.of(typed).groups())
                .extracting(String::valueOf)
                .containsExactly(sizes.split(" ", -1));
        assertThat(NormalisedText.of("").groups()).isEmpty();
    }

    @Test
    void nothingIsNothing() {
        NormalisedText nothing = NormalisedText.of("");
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.startOf(0)).isZero();
        assertThat(NormalisedText.of(" - ").isEmpty()).isTrue();
    }

    @Test
    void whatComesAfter256CharactersIsCut() {
        assertThat(NormalisedText.of("1".repeat(256)).isCut()).isFalse();
        assertThat(NormalisedText.of("1".repeat(257)).isCut()).isTrue();
        assertThat(NormalisedText.of("1".repeat(257)).length()).isEqualTo(256);
        assertThat(NormalisedText.of("\uFDFA".repeat(20)).isCut()).isTrue();
        assertThat(NormalisedText.of("1-".repeat(256)).isCut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-", "a", "９", "\u0301", "\uFDFA", "\uD800", "\0", "\u202E", "😀"})
    void theWorkGrowsNoFasterThanTheText(String part) {
        for (int size = 1 << 10; size <= 1 << 20; size <<= 5) {
            CountingText typed = new CountingText(part.repeat(size / part.length()));
            NormalisedText.of(typed);
            assertThat(typed.looks()).isLessThanOrEqualTo(4L * typed.length() + 4);
        }
    }

    @Test
    void itNeverPrintsWhatWasTyped() {
        assertThat(NormalisedText.of("SECRET123")).hasToString("NormalisedText(9 characters)");
    }
}
