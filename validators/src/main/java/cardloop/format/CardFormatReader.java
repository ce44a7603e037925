package cardloop.format;

import cardloop.card.Bilingual;
import cardloop.card.CardKind;
import cardloop.card.CardKind.Category;
import cardloop.card.Confidence;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.card.Validity;
import cardloop.catalogue.CatalogueBlock;
import cardloop.catalogue.CatalogueValues;
import cardloop.origin.BatchRule;
import cardloop.origin.Origin;
import cardloop.origin.RegionRule;
import java.util.List;
import java.util.Set;

/** Makes a {@link CardFormat} of one block of the catalogue, and refuses what it does not understand. */
final class CardFormatReader {
    static final Set<String> KEYS = Set.of(
            "name",
            "issuer",
            "region",
            "confidence",
            "source",
            "disabled",
            "number",
            "number-starts",
            "number-seen",
            "number-groups",
            "number-reads",
            "number-check",
            "number-refused",
            "pin",
            "pin-starts",
            "pin-seen",
            "pin-groups",
            "pin-reads",
            "pin-check",
            "pin-refused",
            "faces",
            "exact-face",
            "batch",
            "region-by",
            "validity",
            "minimum-life",
            "confused-with",
            "rate",
            "photo",
            "notes",
            "settlement",
            "needs");
    private static final Set<String> NEEDS = Set.of("region", "batch");
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
        return new CardFormat(kind, number, pin, faces(block), origin(block, number), terms(block));
    }

    private static CardKind kind(Category category, CatalogueBlock block) {
        return new CardKind(
                block.code(),
                block.require("name", CatalogueValues::bilingual),
                category,
                block.read(
                        "issuer",
                        value -> CatalogueValues.shaped(value, "[a-z]{2,24}", "an issuer is a lower-case word")),
                block.read("region", Region::assigned),
                block.require("confidence", CardFormatReader::confidence),
                block.read("disabled", CatalogueValues::bilingual));
    }

    private static FaceRule faces(CatalogueBlock block) {
        return new FaceRule(
                block.require("faces", CardFormatReader::faceValues),
                block.read("exact-face", CatalogueValues::yes).orElse(false));
    }

    private static CardTerms terms(CatalogueBlock block) {
        return new CardTerms(
                block.read("rate", CatalogueValues::percent).orElse(DEFAULT_RATE),
                block.read("photo", CatalogueValues::bilingual).orElse(DEFAULT_PHOTO),
                block.read("notes", CatalogueValues::bilingual).orElse(new Bilingual("", "")),
                block.read("settlement", CatalogueValues::bilingual).orElse(DEFAULT_SETTLEMENT),
                block.read("needs", CardFormatReader::needs).orElse(List.of()),
                block.read("validity", Validity::parse),
                block.read("minimum-life", CardFormatReader::days).orElse(0),
                block.read("confused-with", value -> neighbours(value, block.code()))
                        .orElse(List.of()),
                block.require("source", value -> value));
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
                : CatalogueValues.words(value).stream()
                        .map(FaceValue::parseYuan)
                        .sorted((a, b) -> Long.compare(a.fen(), b.fen()))
                        .toList();
    }

    private static Origin origin(CatalogueBlock block, FieldRule number) {
        Origin origin = new Origin(block.read("batch", BatchRule::parse), block.read("region-by", RegionRule::parse));
        int shortest = number instanceof FieldRule.Shaped shaped ? shaped.shortest() : 0;
        if (origin.lastDigit() > shortest) {
            throw block.mistake("reads batch or region from digits that its number need not have");
        }
        return origin;
    }

    private static int days(String value) {
        return Integer.parseInt(CatalogueValues.shaped(value, "[1-9]\\d{0,2} days", "write it as 7 days")
                .replace(" days", ""));
    }

    private static List<String> needs(String value) {
        List<String> needs = CatalogueValues.words(value);
        if (!NEEDS.containsAll(needs)) {
            throw new IllegalArgumentException("only region and batch can be needed");
        }
        return needs;
    }

    private static List<String> neighbours(String value, String code) {
        List<String> codes = CatalogueValues.words(value);
        if (codes.isEmpty() || codes.contains(code) || codes.stream().distinct().count() < codes.size()) {
            throw new IllegalArgumentException("it names other kinds, each once");
        }
        return codes;
    }

    /** Once all blocks are read: a kind that a block is confused with must be one of {@code codes}. */
    static void refuseUnknownNeighbours(CatalogueBlock block, Set<String> codes) {
        block.read("confused-with", value -> {
            for (String code : CatalogueValues.words(value)) {
                if (!codes.contains(code)) {
                    throw new IllegalArgumentException("no kind is called '" + code + "'");
                }
            }
            return value;
        });
    }
}
