package cardloop.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTest {
    @ParameterizedTest
    @CsvSource({
        "2326, 23261, true",
        "2326, 2326, true",
        "2326, 232, false",
        "2326, 12326, false",
        "???2, ABC2X, true",
        "???2, ABC3X, false",
        "@@##, AB12, true",
        "@@##, A112, false",
        "@@##, ABC2, false",
        "'', '', true",
        "'', X, true"
    })
    void aCodeBeginsAsItsMarksSay(String marks, String code, boolean begins) {
        assertThat(new Prefix(marks).begins(code)).isEqualTo(begins);
    }

    @ParameterizedTest
    @CsvSource({"2326, 4", "???2, 1", "@@##, 0", "'', 0", "CSC5, 4"})
    void onlyFixedCharactersProveAnything(String marks, int fixed) {
        assertThat(new Prefix(marks).fixed()).isEqualTo(fixed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "(", "12.*", " ", "京", "\0"})
    void otherMarksAreRefused(String marks) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Prefix(marks)).withMessageContaining("bad prefix");
    }

    @Test
    void itCanBeginOnlyWhatHasItsCharactersAndItsLength() {
        assertThat(new Prefix("12").canBegin(Alphabet.DIGITS, 2)).isTrue();
        assertThat(new Prefix("12").canBegin(Alphabet.DIGITS, 1)).isFalse();
        assertThat(new Prefix("1A").canBegin(Alphabet.DIGITS, 5)).isFalse();
        assertThat(new Prefix("1@").canBegin(Alphabet.DIGITS, 5)).isFalse();
        assertThat(new Prefix("1?").canBegin(Alphabet.DIGITS, 5)).isTrue();
    }

    @Test
    void aMillionCodesAgreeWithTheRegularExpressionOfTheSameMeaning() {
        long seed = 3261L;
        System.out.println("PrefixTest: seed " + seed);
        Random random = new Random(seed);
        String marks = "01AZ#@?";
        for (int round = 0; round < 1_000; round++) {
            Prefix prefix = new Prefix(any(random, marks, 4));
            Pattern regex = Pattern.compile(
                    prefix.marks().replace("?", ".").replace("#", "[0-9]").replace("@", "[A-Z]") + ".*");
            for (int i = 0; i < 1_000; i++) {
                String code = any(random, "019AMZ", 6);
                assertThat(prefix.begins(code) == regex.matcher(code).matches())
                        .as("seed %d: %s and %s", seed, prefix, code)
                        .isTrue();
            }
        }
    }

    private static String any(Random random, String of, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(of.charAt(random.nextInt(of.length())));
        }
        return text.toString();
    }
}
