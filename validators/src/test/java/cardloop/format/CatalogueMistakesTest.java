package cardloop.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cardloop.card.CardKind.Category;
import cardloop.catalogue.CatalogueException;
import cardloop.catalogue.CatalogueFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in the catalogue stops the start and is told with its file, line and reason. */
class CatalogueMistakesTest {
    private static final String GOOD = """
            # a comment
            [NEWCARD]
            name = 新卡 | New card
            issuer = cmcc
            number = 12 of 0-9
            pin = 10 of 0-9
            faces = 10 50
            source = S1
            confidence = A
            """;

    private static CardFormats read(String text) {
        return CardFormats.read(Map.of(Category.GAME, List.of(new CatalogueFile("game.kinds", text))));
    }

    @Test
    void aBlockWithoutMistakesIsAKind() {
        CardFormat format = read(GOOD).find("NEWCARD").orElseThrow();
        assertThat(format.kind().isAccepted()).isTrue();
        assertThat(format.kind().category()).isEqualTo(Category.GAME);
        assertThat(format.ratePercentHundredths()).isEqualTo(8000);
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "colour = red;                        10; does not know the key 'colour'",
                "name = 新卡 | Twice;                 10; has 'name' twice",
                "pin-starts = (unclosed;              10; bad prefix",
                "pin-starts = ,;                      10; bad prefix",
                "number-starts = A;                   10; no code of the field begins so",
                "number-starts = 1234567890123;       10; no code of the field begins so",
                "number-seen = a1;                    10; bad prefix",
                "number-refused = [ | 不收 | refused; 10; bad prefix",
                "number-refused = 1;                  10; prefix | 中文 | English",
                "pin-check = mod97;                   10; no check digit is called 'mod97'",
                "pin-reads = 0 as 1;                   6; does not fit it",
                "pin-groups = 4 4;                    10; do not add up",
                "pin-groups = 5 5 / 4 4;              10; do not add up",
                "pin-groups = five five;              10; groups are sizes",
                "rate = 120;                          10; percentage",
                "rate = much;                         10; percentage",
                "region = China;                      10; ISO 3166",
                "region = XX;                         10; ISO 3166",
                "region = CN-ZZ;                      10; ISO 3166",
                "region-by = 51 CN-SC;                10; digits 1-2: 51 CN-SC",
                "region-by = digits 1-2: 5 CN-SC;     10; digits 1-2: 51 CN-SC",
                "region-by = digits 1-2: 51 CN-ZZ;    10; ISO 3166",
                "region-by = digits 1-2: 51 CN, 51 US; 10; stands twice",
                "region-by = digits 8-13: 510000 CN;   2; digits that its number need not have",
                "batch = digits 3-13;                  2; digits that its number need not have",
                "validity = two years;                10; 24 months from issue",
                "validity = 0 months from issue;      10; 1 to 120 months",
                "validity = 24 months from birth;     10; 24 months from issue",
                "minimum-life = 1 week;               10; 7 days",
                "confused-with = NOPE;                10; no kind is called 'NOPE'",
                "confused-with = NEWCARD;             10; it names other kinds",
                "confused-with = ,;                   10; it names other kinds",
                "needs = blood;                       10; only region and batch",
                "batch = 3-10;                        10; digits 3-10",
                "batch = digits 9-3;                  10; counted from 1",
                "disabled = no;                       10; 中文 | English",
                "exact-face = maybe;                  10; yes or no",
                "nonsense;                            10; neither [CODE]",
                "[x];                                 10; neither [CODE]",
                "[NEWCARD];                           10; lacks",
            })
    void aMistakeIsToldWithItsPlace(String line, int at, String reason) {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> read(GOOD + line + "\n"))
                .withMessageStartingWith("game.kinds:" + at + ": ")
                .withMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0} instead of {1}: {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "number = many of 0-9;   number = 12 of 0-9; 5; 17 of 0-9",
                "number = 0 of 0-9;      number = 12 of 0-9; 5; lengths run upwards",
                "number = 65 of 0-9;     number = 12 of 0-9; 5; at most 64",
                "number = 9-3 of 0-9;    number = 12 of 0-9; 5; lengths run upwards",
                "number = 12 of 9-0;     number = 12 of 0-9; 5; no range",
                "number = unknown;       number = 12 of 0-9; 2; format is unknown",
                "pin = none;             pin = 10 of 0-9;    2; has no PIN",
                "faces = ten;            faces = 10 50;      7; decimal in yuan",
                "confidence = sure;      confidence = A;     9; none of P A Y 1 C L M",
                "name = 新卡;            name = 新卡 | New card; 3; 中文 | English",
                "issuer = The Bank;      issuer = cmcc;      4; lower-case word",
                "# no issuer;            issuer = cmcc;      2; no issuer",
                "# no source;            source = S1;        2; lacks 'source'",
            })
    void aWrongValueIsToldWithItsPlace(String wrong, String right, int at, String reason) {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> read(GOOD.replace(right, wrong)))
                .withMessageStartingWith("game.kinds:" + at + ": ")
                .withMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "12 of 0-9A-F; luhn; never has a right check digit luhn",
                "12 of A-Z;    luhn; never has a right check digit luhn",
                "1-3 of 0-9;   luhn; a code of 1 characters",
            })
    void aCheckDigitThatDoesNotFitItsFieldIsRefused(String shape, String checkDigit, String reason) {
        String text = GOOD.replace("number = 12 of 0-9", "number = " + shape) + "number-check = " + checkDigit + "\n";
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("game.kinds:10: ")
                .withMessageContaining(reason);
    }

    @Test
    void aCheckDigitThatFitsItsFieldIsTaken() {
        CardFormat format = read(GOOD + "number-check = luhn\n").find("NEWCARD").orElseThrow();
        assertThat(format.couldBe("123456789015", "1234567890")).isTrue();
        assertThat(format.couldBe("123456789016", "1234567890")).isFalse();
    }

    @Test
    void aKeyForAFieldWithoutAShapeIsRefused() {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> read(GOOD.replace("number = 12 of 0-9", "number = none") + "number-groups = 4 4\n"))
                .withMessageStartingWith("game.kinds:10: ")
                .withMessageContaining("without a shape");
    }

    @Test
    void theSameCodeInTwoFilesIsRefused() {
        List<CatalogueFile> twice = List.of(new CatalogueFile("a.kinds", GOOD), new CatalogueFile("b.kinds", GOOD));
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> CardFormats.read(Map.of(Category.GAME, twice)))
                .withMessage("b.kinds:2: [NEWCARD] is in the catalogue already");
    }

    @Test
    void anEntryBeforeTheFirstCodeIsRefused() {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> read("name = 新卡 | New card\n"))
                .withMessageStartingWith("game.kinds:1: ");
    }
}
