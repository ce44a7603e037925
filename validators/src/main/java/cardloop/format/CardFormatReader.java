package cardloop.format;

import cardloop.card.Bilingual;
import cardloop.card.CardKind;
import cardloop.card.CardKind.Category;
import cardloop.card.Confidence;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.catalogue.CatalogueBlock;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a {@link CardFormat} of one block of the catalogue, and refuses what it does not understand. */
final class CardFormatReader {
    private static final Set<String> KEYS = Set.of(
            "name",
            "issuer",
            "region",
            "confidence",
            "source",
            "disabled",
            "number",
            "number-pattern",
            "number-groups",
            "number-reads",
            "number-check",
            "number-refused",
            "pin",
            "pin-pattern",
            "pin-groups",
            "pin-reads",
            "pin-check",
            "pin-refused",
            "faces",
            "exact-face",
            "batch",
            "rate",
            "photo",
            "notes",
            "settlement",
            "needs");
    private static final Set<String> NEEDS = Set.of("region", "batch");
    private static final int HUNDRED_PERCENT = 10_000;
    private static final int DEFAULT_RATE = 8_000;
    private static final Bilingual DEFAULT_PHOTO = new Bilingual(
            "刮开涂层，平放，整张卡正对镜头，避开反光", "scratch the cover off, lay it flat, whole card, straight from above, no glare");
    private static final Bilingual DEFAULT_SETTLEMENT =
            new Bilingual("发卡方确认有效后入账", "credited once the issuer has vouched for the card");

    private CardFormatReader() {}

    static CardFormat read(Category category, CatalogueBlock block) {
        block.refuseUnknown(KEYS);
        FieldRule pin = FieldRuleReader.read(block, "pin");
        if (pin instanceof FieldRule.NotPrinted) {
            throw block.mistake("has no PIN; every kind has one");
        }
        CardKind kind = kind(category, block);
        FieldRule number = FieldRuleReader.read(block, "number");
        boolean isUnknown = number instanceof FieldRule.NotKnown || pin instanceof FieldRule.NotKnown;
        if (kind.isAccepted() && (isUnknown || kind.issuer().isEmpty())) {
            throw block.mistake("is accepted although its format is unknown or it has no issuer");
        }
        return new CardFormat(
                kind, number, pin, faces(block), block.read("batch", CardFormatReader::batch), terms(block));
    }

    private static CardKind kind(Category category, CatalogueBlock block) {
        return new CardKind(
                block.code(),
                block.require("name", CardFormatReader::bilingual),
                category,
                block.read("issuer", value -> one(value, "[a-z]{2,24}", "an issuer is a lower-case word")),
                block.read("region", Region::new),
                block.require("confidence", CardFormatReader::confidence),
                block.read("disabled", CardFormatReader::bilingual));
    }

    private static FaceRule faces(CatalogueBlock block) {
        return new FaceRule(
                block.require("faces", CardFormatReader::faceValues),
                block.read("exact-face", CardFormatReader::yes).orElse(false));
    }

    private static CardTerms terms(CatalogueBlock block) {
        return new CardTerms(
                block.read("rate", CardFormatReader::rate).orElse(DEFAULT_RATE),
                block.read("photo", CardFormatReader::bilingual).orElse(DEFAULT_PHOTO),
                block.read("notes", CardFormatReader::bilingual).orElse(new Bilingual("", "")),
                block.read("settlement", CardFormatReader::bilingual).orElse(DEFAULT_SETTLEMENT),
                block.read("needs", CardFormatReader::needs).orElse(List.of()),
                block.require("source", value -> value));
    }

    /** {@code 中文 | English}. */
    static Bilingual bilingual(String value) {
        int bar = value.indexOf('|');
        String zh = bar < 0 ? "" : value.substring(0, bar).strip();
        String en = value.substring(bar + 1).strip();
        if (zh.isEmpty() || en.isEmpty() || en.indexOf('|') >= 0) {
            throw new IllegalArgumentException("write it as 中文 | English");
        }
        return new Bilingual(zh, en);
    }

    private static Confidence confidence(String mark) {
        return switch (mark) {
            case "P" -> Confidence.PRIMARY;
            case "A" -> Confidence.AGREED;
            case "Y" -> Confidence.COPIED;
            case "1" -> Confidence.SINGLE;
            case "C" -> Confidence.CONFLICT;
            case "L" -> Confidence.LOW;
            case "M" -> Confidence.MEMORY;
            default -> throw new IllegalArgumentException("'" + mark + "' is none of P A Y 1 C L M");
        };
    }

    private static List<FaceValue> faceValues(String value) {
        return value.equals("any") || value.equals("unknown")
                ? List.of()
                : words(value).stream()
                        .map(FaceValue::parseYuan)
                        .sorted((a, b) -> Long.compare(a.fen(), b.fen()))
                        .toList();
    }

    private static boolean yes(String value) {
        return one(value, "yes|no", "it is yes or no").equals("yes");
    }

    /** {@code digits 3-10}: counted from 1, both ends inclusive. */
    private static CardFormat.BatchRule batch(String value) {
        String[] ends = one(value, "digits \\d{1,2}-\\d{1,2}", "write it as digits 3-10")
                .substring("digits ".length())
                .split("-", -1);
        return new CardFormat.BatchRule(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    private static int rate(String percent) {
        try {
            int rate = new BigDecimal(percent).movePointRight(2).intValueExact();
            if (rate > 0 && rate <= HUNDRED_PERCENT) {
                return rate;
            }
        } catch (ArithmeticException | NumberFormatException notARate) {
            // falls through to the one refusal below
        }
        throw new IllegalArgumentException("a rate is a percentage above 0, at most 100, with at most two places");
    }

    private static List<String> needs(String value) {
        List<String> needs = words(value);
        if (!NEEDS.containsAll(needs)) {
            throw new IllegalArgumentException("only region and batch can be needed");
        }
        return needs;
    }

    static List<String> words(String value) {
        return Arrays.stream(value.split("[ ,]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String one(String value, String shape, String otherwise) {
        return Optional.of(value)
                .filter(v -> v.matches(shape))
                .orElseThrow(() -> new IllegalArgumentException(otherwise));
    }
}
