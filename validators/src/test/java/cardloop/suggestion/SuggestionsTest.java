package cardloop.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cardloop.card.CardKey;
import cardloop.format.CardFormat;
import cardloop.format.Finding.Field;
import cardloop.format.FormatVerdict;
import cardloop.text.NormalisedText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
    /** Fits Luhn. */
    private static final String GOOD = "4532015112830366";

    private static Suggestions of(CardFormat format, String typed) {
        return Suggestions.of(format, Field.PIN, NormalisedText.of(typed));
    }

    private static List<String> codes(CardFormat format, String typed) {
        return of(format, typed).ranked().stream()
                .map(suggestion -> suggestion.edit().madeIn(typed))
                .toList();
    }

    @Test
    void aWellFormedCodeGetsNone() {
        assertThat(of(TestKinds.LUHN, GOOD).ranked()).isEmpty();
        assertThat(of(TestKinds.LUHN, GOOD).isUnique()).isFalse();
    }

    @Test
    void oneMaskedCharacterOfACheckedCodeHasOneCompletion() {
        Suggestions suggestions = of(TestKinds.LUHN, "4532 01?1 1283 0366");
        assertThat(suggestions.isUnique()).isTrue();
        assertThat(suggestions.completions()).hasValue(1);
        assertThat(suggestions.ranked()).singleElement().satisfies(only -> {
            assertThat(only.edit()).isEqualTo(new Edit(7, 1, "5"));
            assertThat(only.slip()).isEqualTo(Slip.MASKED);
            assertThat(only.reason().zh()).contains("第 7 位").contains("看不清");
            assertThat(only.reason().en()).contains("character 7");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "*", "□", "_", "？", "＊"})
    void everyMarkPeopleUseIsAMask(String mask) {
        assertThat(codes(TestKinds.LUHN, "453201511283036" + mask)).containsExactly(GOOD);
    }

    @Test
    void aMaskWithoutACheckDigitIsAskedNotAnswered() {
        Suggestions suggestions = of(TestKinds.DIGITS, "1234?6789012");
        assertThat(suggestions.isUnique()).isFalse();
        assertThat(suggestions.survivors()).isEqualTo(10);
        assertThat(suggestions.completions()).hasValue(10);
    }

    @Test
    void aLookAlikeOfACheckedCodeIsUniqueWhenTheCheckDigitAgrees() {
        assertThat(codes(TestKinds.LUHN, "4532O15112830366")).containsExactly(GOOD);
        assertThat(of(TestKinds.LUHN, "4532O15112830366").isUnique()).isTrue();
    }

    @Test
    void aStrangeCharacterThatLooksLikeNothingIsNeverUnique() {
        Suggestions suggestions = of(TestKinds.LUHN, "45320W5112830366");
        assertThat(suggestions.survivors()).isEqualTo(1);
        assertThat(suggestions.isUnique()).isFalse();
    }

    @Test
    void aCheckDigitTellsThatACharacterIsWrongButNotWhich() {
        Suggestions suggestions = of(TestKinds.LUHN, "4532015112830368");
        assertThat(suggestions.survivors()).isGreaterThanOrEqualTo(16);
        assertThat(suggestions.isUnique()).isFalse();
    }

    @Test
    void aLetterAmongDigitsWithoutACheckDigitIsRankedNotUnique() {
        Suggestions suggestions = of(TestKinds.DIGITS, "1234S6789012");
        assertThat(suggestions.ranked().getFirst().edit()).isEqualTo(new Edit(4, 1, "5"));
        assertThat(suggestions.isUnique()).isFalse();
        assertThat(suggestions.survivors()).isEqualTo(10);
    }

    @Test
    void aDoubledCharacterIsTheLikeliestOfThoseTooMany() {
        String tooMany = "12345678901" + "1" + "2";
        assertThat(tooMany).hasSize(13);
        assertThat(codes(TestKinds.DIGITS, tooMany)).startsWith("123456789012");
        assertThat(of(TestKinds.DIGITS, tooMany).isUnique()).isFalse();
    }

    @Test
    void aStrangeCharacterTooManyCanOnlyGo() {
        Suggestions suggestions = of(TestKinds.DIGITS, "12345x6789012");
        assertThat(suggestions.isUnique()).isTrue();
        assertThat(suggestions.ranked().getFirst().edit()).isEqualTo(new Edit(5, 1, ""));
    }

    @Test
    void aMissingCharacterIsNeverGuessed() {
        assertThat(of(TestKinds.DIGITS, "12345678901").ranked()).isEmpty();
        assertThat(of(TestKinds.LUHN, GOOD.substring(1)).isUnique()).isFalse();
    }

    @Test
    void aSwapIsAmongTheSuggestions() {
        assertThat(of(TestKinds.LUHN, "4523015112830366").ranked())
                .anySatisfy(suggestion -> assertThat(suggestion.slip()).isEqualTo(Slip.SWAPPED));
        assertThat(codes(TestKinds.LUHN, "4523015112830366")).contains(GOOD);
    }

    @Test
    void aPrefixAloneCanSettleAMask() {
        assertThat(codes(TestKinds.PREFIXED, "23?6123456")).containsExactly("2336123456");
        assertThat(of(TestKinds.PREFIXED, "23?6123456").isUnique()).isTrue();
    }

    @Test
    void severalWrongCharactersGetEachItsLikenessAndNoneIsUnique() {
        Suggestions suggestions = of(TestKinds.DIGITS, "O2345678S012");
        assertThat(suggestions.ranked())
                .extracting(Suggestion::edit)
                .contains(new Edit(0, 1, "0"), new Edit(8, 1, "5"));
        assertThat(suggestions.isUnique()).isFalse();
        assertThat(suggestions.survivors()).isZero();
    }

    @Test
    void placesAreThoseOfWhatWasTyped() {
        String typed = " 4532-Ｏ151 1283 0366";
        assertThat(codes(TestKinds.LUHN, typed)).containsExactly(" 4532-0151 1283 0366");
    }

    @Test
    void aFieldThatIsFarTooLongHasNone() {
        String far = "1".repeat(257);
        assertThat(of(TestKinds.LUHN, far)).isEqualTo(of(TestKinds.LUHN, GOOD));
        assertThatCode(() -> of(TestKinds.LUHN, "１".repeat(1 << 20))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "\uD800", "㍿", "\u202E", "😀😀", "????????????????????", "1234\uFDFA5678"})
    void nothingTypedMakesItThrow(String odd) {
        for (CardFormat format : List.of(TestKinds.LUHN, TestKinds.NO_O, TestKinds.PREFIXED, TestKinds.WIDEST)) {
            for (Field field : Field.values()) {
                assertThatCode(() -> Suggestions.of(format, field, NormalisedText.of(odd)))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void noPartOfASignIsChanged() {
        assertThat(of(TestKinds.LETTERS_AND_DIGITS, "ABCDEFGH1234567½").ranked())
                .allSatisfy(
                        suggestion -> assertThat(suggestion.edit().position()).isLessThanOrEqualTo(15));
    }

    @Test
    void printingOneShowsNoCharacter() {
        String printed = of(TestKinds.LETTERS_AND_DIGITS, "QQQQQQQQQQQQQQQ?").toString()
                + of(TestKinds.LUHN, "453201?112830366")
                + new Candidate("SECRET", Slip.EXTRA, 1, "S", 2, true);
        assertThat(printed).doesNotContain("SECRET").doesNotContain("4532").doesNotContain("replacement=5");
    }

    /** The law in types: what this room gives out is an edit, never a card. */
    @Test
    void nothingInThisRoomGivesAKeyOrAWellFormedCard() {
        List<Class<?>> room = List.of(
                Suggestions.class,
                Suggestion.class,
                Edit.class,
                Slip.class,
                Candidate.class,
                Neighbourhood.class,
                Completions.class,
                LookAlikes.class,
                Wording.class,
                Confusables.class);
        Stream<Class<?>> given = room.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(method -> (Class<?>) method.getReturnType());
        assertThat(given)
                .doesNotContain(CardKey.class, FormatVerdict.WellFormedCard.class)
                .noneMatch(FormatVerdict.class::isAssignableFrom);
    }
}
