package cardloop.format;

import cardloop.card.CardKind.Category;
import cardloop.catalogue.CatalogueBlock;
import cardloop.catalogue.CatalogueException;
import cardloop.catalogue.CatalogueFile;
import cardloop.text.NormalisedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue: every kind we know, accepted or not, in the order of its files. */
public final class CardFormats {
    private static final String FOLDER = "/cardloop/catalogue/";
    private static final int SHOWN_OF_A_WRONG_CODE = 24;

    private final Map<String, CardFormat> byCode;

    private CardFormats(Map<String, CardFormat> byCode) {
        this.byCode = byCode;
    }

    /**
     * The catalogue that ships with this program.
     *
     * @throws CatalogueException naming file, line and reason; the program must not start then
     */
    public static CardFormats shipped() {
        return read(shippedFiles());
    }

    /** The shipped files: one a family, and one for what game shops outside China sell. */
    public static Map<Category, List<CatalogueFile>> shippedFiles() {
        return Map.of(
                Category.TELECOM, List.of(CatalogueFile.shipped(FOLDER + "telecom.kinds")),
                Category.GAME,
                        List.of(
                                CatalogueFile.shipped(FOLDER + "game.kinds"),
                                CatalogueFile.shipped(FOLDER + "game-international.kinds")),
                Category.ECOMMERCE, List.of(CatalogueFile.shipped(FOLDER + "ecommerce.kinds")));
    }

    /**
     * A catalogue of other files, for instance the shipped ones and one more.
     *
     * @throws CatalogueException naming file, line and reason
     */
    public static CardFormats read(Map<Category, ? extends Collection<CatalogueFile>> files) {
        Map<String, CardFormat> byCode = new LinkedHashMap<>();
        List<CatalogueBlock> blocks = new ArrayList<>();
        for (Category category : Category.values()) {
            for (CatalogueFile file : files.containsKey(category) ? files.get(category) : List.<CatalogueFile>of()) {
                for (CatalogueBlock block : file.blocks()) {
                    add(byCode, category, block);
                    blocks.add(block);
                }
            }
        }
        blocks.forEach(block -> CardFormatReader.refuseUnknownNeighbours(block, byCode.keySet()));
        return new CardFormats(byCode);
    }

    private static void add(Map<String, CardFormat> byCode, Category category, CatalogueBlock block) {
        if (byCode.putIfAbsent(block.code(), CardFormatReader.read(category, block)) != null) {
            throw block.mistake("is in the catalogue already");
        }
    }

    public Optional<CardFormat> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<CardFormat> all() {
        return List.copyOf(byCode.values());
    }

    /**
     * The kinds this one is easily taken for, in catalogue order: it says so, or they say it of this one. Their cards
     * have the same lengths and characters, so only what is printed around the code tells them apart.
     */
    public List<CardFormat> confusedWith(CardFormat format) {
        return byCode.values().stream()
                .filter(other -> format.terms().confusedWith().contains(other.code())
                        || other.terms().confusedWith().contains(format.code()))
                .toList();
    }

    /** The kinds taken now. */
    public List<CardFormat> accepted() {
        return byCode.values().stream()
                .filter(format -> format.kind().isAccepted())
                .toList();
    }

    /**
     * Every kind, accepted ones first, whose shape number and PIN (as typed) have. A shape never proves a kind. Kinds of
     * unknown shape are left out.
     */
    public List<CardFormat> candidates(String number, String pin) {
        List<CardFormat> candidates = new ArrayList<>(accepted());
        all().stream().filter(format -> !format.kind().isAccepted()).forEach(candidates::add);
        candidates.removeIf(format -> format.number() instanceof FieldRule.NotKnown
                || format.pin() instanceof FieldRule.NotKnown
                || !format.couldBe(number, pin));
        return List.copyOf(candidates);
    }

    /** Holds a typed card against the kind it names. Never throws, whatever was typed. */
    public FormatVerdict check(TypedCard typed) {
        CardFormat asTyped = byCode.get(typed.kind());
        CardFormat format = asTyped != null
                ? asTyped
                : byCode.get(NormalisedText.of(typed.kind()).value());
        if (format != null) {
            return format.check(typed);
        }
        int units = Math.min(typed.kind().length(), SHOWN_OF_A_WRONG_CODE);
        return new FormatVerdict.MalformedCard(List.of(FindingTexts.kindUnknown(units)));
    }
}
