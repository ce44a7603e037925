package cardloop.suggestion;

import cardloop.card.CardKind.Category;
import cardloop.catalogue.CatalogueFile;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.FieldRule;
import java.util.List;
import java.util.Map;

/** Kinds that exist for tests: with and without a check digit, with one length and several, with a prefix. */
final class TestKinds {
    static final CardFormat LUHN = kind("16 of 0-9", "pin-check = luhn");
    static final CardFormat LUHN_OF_TWO_LENGTHS = kind("15,16 of 0-9", "pin-check = luhn");
    static final CardFormat LUHN_WITH_PREFIX = kind("19 of 0-9", "pin-check = luhn\npin-starts = 2336");
    static final CardFormat DIGITS = kind("12 of 0-9", "");
    static final CardFormat LETTERS_AND_DIGITS = kind("16 of 0-9A-Z", "");
    static final CardFormat NO_O = kind("16 of 0-9A-NP-Z", "pin-reads = O as 0");
    static final CardFormat PREFIXED = kind("10 of 0-9", "pin-starts = 2336");
    static final CardFormat WIDEST = kind("64 of !-~", "");

    private TestKinds() {}

    static FieldRule.Shaped pin(CardFormat format) {
        return (FieldRule.Shaped) format.pin();
    }

    private static CardFormat kind(String pin, String more) {
        String block = """
                [TEST]
                name = 测试卡 | test card
                issuer = none
                number = 17 of 0-9
                pin = %s
                %s
                faces = any
                source = test
                confidence = P
                """.formatted(pin, more);
        return CardFormats.read(Map.of(Category.GAME, List.of(new CatalogueFile("test.kinds", block))))
                .find("TEST")
                .orElseThrow();
    }
}
