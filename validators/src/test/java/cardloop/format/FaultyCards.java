package cardloop.format;

import cardloop.card.CardKind.Category;
import cardloop.catalogue.CatalogueFile;
import cardloop.format.Finding.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One card for each fault: a good one with as few fields changed as it takes. */
final class FaultyCards {
    private static final CatalogueFile KINDS = new CatalogueFile("faults.kinds", """
            [TEST]
            name = 测试卡 | test card
            issuer = none
            number = 16 of 0-9
            number-check = luhn
            number-starts = 1 2 3 4 5 6 7 8 9
            number-refused = 9 | 9 开头的是专充卡，不收 | numbers beginning with 9 are dedicated cards; those are not taken
            pin = 8 of 0-9
            pin-starts = 1 2 3 4 5 6 7 8 9
            faces = 50 100
            source = test
            confidence = P
            [TEST_OFF]
            name = 停收卡 | card not taken
            issuer = none
            number = 16 of 0-9
            pin = 8 of 0-9
            faces = 50 100
            source = test
            confidence = P
            disabled = 没有已知的查询渠道 | no channel is known that could be asked about it
            [TEST_PIN]
            name = 只有密码 | PIN only
            issuer = none
            number = none
            pin = 8 of 0-9
            faces = 50 100
            source = test
            confidence = P
            """);

    static final CardFormats FORMATS = CardFormats.read(Map.of(Category.GAME, List.of(KINDS)));

    private static final Map<Field, String> GOOD = Map.of(
            Field.KIND, "TEST",
            Field.NUMBER, "4532015112830366",
            Field.PIN, "12345678",
            Field.FACE_VALUE, "50",
            Field.REGION, "",
            Field.BATCH, "",
            Field.EXPIRES_ON, "");

    private FaultyCards() {}

    /** The fields that make a good card have this fault and no other. */
    static Map<Field, String> changes(FormatFault fault) {
        return switch (fault) {
            case KIND_UNKNOWN -> Map.of(Field.KIND, "NOPE");
            case KIND_NOT_ACCEPTED -> Map.of(Field.KIND, "TEST_OFF");
            case NUMBER_MISSING -> Map.of(Field.NUMBER, "");
            case NUMBER_NOT_EXPECTED -> Map.of(Field.KIND, "TEST_PIN", Field.NUMBER, "4532015112830366");
            case NUMBER_MASKED -> Map.of(Field.NUMBER, "453201?112830366");
            case NUMBER_ALPHABET -> Map.of(Field.NUMBER, "4532O15112830366");
            case NUMBER_LENGTH -> Map.of(Field.NUMBER, "453201511283036");
            case NUMBER_PREFIX -> Map.of(Field.NUMBER, "0532015112830366");
            case PIN_MISSING -> Map.of(Field.PIN, "");
            case PIN_MASKED -> Map.of(Field.PIN, "123456?8");
            case PIN_ALPHABET -> Map.of(Field.PIN, "12345XY8");
            case PIN_LENGTH -> Map.of(Field.PIN, "1234567890");
            case PIN_PREFIX -> Map.of(Field.PIN, "02345678");
            case BATCH_UNKNOWN -> Map.of(Field.BATCH, "#");
            case EXPIRY_UNREADABLE -> Map.of(Field.EXPIRES_ON, "soon");
            case CHECK_DIGIT -> Map.of(Field.NUMBER, "4532015112830367");
            case SUB_KIND_REFUSED -> Map.of(Field.NUMBER, "9999999999999995");
            case REGION_UNKNOWN -> Map.of(Field.REGION, "Mars");
            case FACE_VALUE_MISSING -> Map.of(Field.FACE_VALUE, "");
            case FACE_VALUE_UNKNOWN -> Map.of(Field.FACE_VALUE, "60");
        };
    }

    @SafeVarargs
    static TypedCard with(Map<Field, String>... changes) {
        Map<Field, String> all = new EnumMap<>(GOOD);
        for (Map<Field, String> some : changes) {
            all.putAll(some);
        }
        return new TypedCard(
                all.getOrDefault(Field.KIND, ""),
                all.getOrDefault(Field.NUMBER, ""),
                all.getOrDefault(Field.PIN, ""),
                all.getOrDefault(Field.FACE_VALUE, ""),
                all.getOrDefault(Field.REGION, ""),
                all.getOrDefault(Field.BATCH, ""),
                all.getOrDefault(Field.EXPIRES_ON, ""));
    }
}
