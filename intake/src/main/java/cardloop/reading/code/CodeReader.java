package cardloop.reading.code;

import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.label.Labels;
import cardloop.reading.opinion.LineReader;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.rows.TextRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Decides which rows carry the codes and what they say. */
public final class CodeReader {
    private static final int MOST_OTHER_CUTS = 3;

    /** Few photos are upside down, and many characters read as others when they are. */
    private static final double UPSIDE_DOWN_COST = 0.1;

    /** Of 153 rows of photos of their kind none was below; of 115 rows found on photos of another kind, 18. */
    private static final int LEGIBLE_PERMILLE = 600;

    private final NetReader net;
    private final LineReader second;

    /**
     * Reads with two recognisers that fail differently.
     *
     * @param net finds the codes
     * @param second is asked about the rows that the net chose
     */
    public CodeReader(NetReader net, LineReader second) {
        this.net = net;
        this.second = second;
    }

    /**
     * What the rows of each card say, the most convincing card's first; a field is missing when no row fits any of its
     * shapes, which only the first card's may be. Empty when no row fits any.
     */
    public List<Map<Field, RowReading>> read(GreyImage picture, List<TextRow> rows, List<RowShape> shapes) {
        Sheet sheet = rightWayUp(new Sheet(net, picture, rows, shapes));
        List<Assignment> cards = sheet.cards();
        return cards.stream()
                .map(card -> read(picture, sheet.rows(cards.size()), card))
                .filter(read -> !read.isEmpty())
                .toList();
    }

    static Sheet rightWayUp(Sheet found) {
        if (found.isConvincing()) {
            return found;
        }
        Sheet turned = found.upsideDown();
        return turned.best().worth() > found.best().worth() + UPSIDE_DOWN_COST
                ? turned.otherwise(found)
                : found.otherwise(turned);
    }

    private Map<Field, RowReading> read(GreyImage picture, List<TextRow> rows, Assignment card) {
        Choice choice = choice(picture, rows, card);
        var judge = new Judge(picture, second);
        var readings = new EnumMap<Field, RowReading>(Field.class);
        for (Claim claim : choice.claims()) {
            RowReading reading = judge.reading(closest(claim, picture, rows));
            if (isLegible(reading)) {
                boolean doubted = choice.ambiguous() || card.isQuestionable(claim);
                readings.put(claim.shape().field(), doubted ? doubted(reading) : reading);
            }
        }
        return readings;
    }

    /** What the readers cannot make sense of as a whole is something else than this code: small print, as a rule. */
    private static boolean isLegible(RowReading row) {
        return row.glyphs().stream()
                        .mapToInt(Glyph::confidencePermille)
                        .average()
                        .orElse(0)
                >= LEGIBLE_PERMILLE;
    }

    private Choice choice(GreyImage picture, List<TextRow> rows, Assignment card) {
        return card.rival()
                .map(rival -> told(card, rival, new Labels(second, picture, rows)))
                .orElseGet(() -> new Choice(card.claims(), false));
    }

    /** Two rows of one shape: the labels beside them decide, and where they say nothing the seller is asked. */
    private static Choice told(Assignment best, Assignment rival, Labels labels) {
        Claim number = best.claims().getFirst();
        Claim pin = best.claims().getLast();
        return switch (labels.on(number.labelled(), pin.labelled())) {
            case AS_TAKEN -> new Choice(best.claims(), false);
            case EXCHANGED -> new Choice(rival.claims(), false);
            case SILENT -> new Choice(best.claims(), true);
        };
    }

    /**
     * The same print seen otherwise, where it does not read well: in even light, with the words beside it and without them; as far as a
     * glyph beyond its ends, of which one may have been missed; and as other rows have it that were found in its place.
     */
    private Claim closest(Claim claim, GreyImage picture, List<TextRow> rows) {
        if (claim.fit().quality() > Assignment.CONVINCING) {
            return claim;
        }
        Stream<TextRow> others = rows.stream()
                .filter(row -> row.overlaps(claim.row()) && !row.equals(claim.row()))
                .limit(MOST_OTHER_CUTS);
        Stream<SeenRow> otherwise =
                Stream.concat(Stream.of(claim.row().longer()), others).map(row -> SeenRow.of(net, picture, row));
        Stream<SeenRow> inEvenLight =
                Stream.of(claim.row(), claim.codeRow()).map(row -> SeenRow.inEvenLight(net, picture, row));
        return Stream.concat(inEvenLight, otherwise)
                .flatMap(seen -> Fit.best(seen, claim.shape()).map(fit -> new Claim(seen, claim.shape(), fit)).stream())
                .filter(other -> other.fit().quality() > claim.fit().quality())
                .max(Comparator.comparingDouble(other -> other.fit().quality()))
                .orElse(claim);
    }

    private static RowReading doubted(RowReading row) {
        if (row.isAbsent()) {
            return row;
        }
        var glyphs = new ArrayList<>(row.glyphs());
        glyphs.set(0, glyphs.getFirst().asDoubtful());
        return new RowReading(glyphs, row.box());
    }

    /** The rows chosen, and whether they might as well be the other way round. */
    private record Choice(List<Claim> claims, boolean ambiguous) {}
}
