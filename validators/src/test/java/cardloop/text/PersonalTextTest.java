package cardloop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonalTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "+86 138-0013-8000",
                "86 13800138000",
                "0086 138 0013 8000",
                "(+86) 138.0013.8000",
                "１３８００１３８０００",
                "＋８６　１３８－００１３－８０００",
                "\u200e138\u20110013\u00a08000\u202c",
                "١٣٨٠٠١٣٨٠٠٠"
            })
    void aPhoneNumberIsOneInAnySpelling(String typed) {
        assertThat(PersonalText.login(typed)).isEqualTo("13800138000");
        assertThat(PersonalText.account(typed)).isEqualTo("13800138000");
    }

    @ParameterizedTest
    @CsvSource({
        "+1 (212) 555-0100, +12125550100",
        "001 212 555 0100, +12125550100",
        "+86 10 8888 8888, +861088888888",
        "6222 0212 3456 7890 123, 6222021234567890123",
        "0000000000000000, 0000000000000000",
    })
    void otherNumbersLoseOnlyWhatStandsBetweenTheirDigits(String typed, String kept) {
        assertThat(PersonalText.account(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Lin@Example.com ",
                "lin@example\u200b.com",
                "\u202elin@example.com",
                "ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ",
                "lin\u00ad@example.com\ufeff",
                "l\u034fin@example.com",
                "lin\u3164@example.com",
                "lin\udb40\udc41@example.com",
                "lin\u0000@example.com",
                "lin\ud800@example.com"
            })
    void aMailAddressIsOneInAnySpelling(String typed) {
        assertThat(PersonalText.login(typed)).isEqualTo("lin@example.com");
    }

    @Test
    void anAccountThatIsNoNumberKeepsItsLetters() {
        assertThat(PersonalText.account("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o")).isEqualTo("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");
    }

    @Test
    void whatIsTooLongToBeOneIsCutBeforeAnybodyWorksOnIt() {
        assertThat(PersonalText.login("1".repeat(1_000_000))).hasSize(512);
        assertThat(PersonalText.name("\ufdfa".repeat(1_000_000)).length()).isLessThan(20_000);
    }

    @Test
    void namesLoseWhatNobodySeesAndNothingElse() {
        assertThat(PersonalText.name("\u202e林\u200b 小 明\u2069 ")).isEqualTo("林 小 明");
        assertThat(PersonalText.name("Ａnne-Marie O'Neill")).isEqualTo("Anne-Marie O'Neill");
    }

    @Test
    void controlCharactersAndHalvesOfACharacterAreNotClean() {
        assertThat(PersonalText.isClean("林 小明 🀄")).isTrue();
        assertThat(PersonalText.isClean("a\u0000")).isFalse();
        assertThat(PersonalText.isClean("a\n")).isFalse();
        assertThat(PersonalText.isClean("a\ud83c")).isFalse();
    }
}
