package cardloop.reading.cards.code;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.cards.label.Labels;
import cardloop.reading.cards.opinion.LineReader;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.picture.GreyImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Decides which rows carry the codes and what they say. */
public final class CodeReader {
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
        return look(picture, rows, shapes).cards();
    }

    /** The same, and where anything stands that looks like a code. */
    Seen look(GreyImage picture, List<TextRow> rows, List<RowShape> shapes) {
        Sheet sheet = rightWayUp(new Sheet(net, picture, rows, shapes));
        List<Assignment> chosen = sheet.cards();
        List<Map<Field, RowReading>> cards = chosen.stream()
                .map(card -> read(picture, sheet.rows(), card))
                .filter(read -> !read.isEmpty())
                .toList();
        return new Seen(
                cards,
                sheet.codes(
                        chosen.stream().flatMap(card -> card.claims().stream()).toList()));
    }

    /** What was made of a photo: its cards, and every place that looks like a code. */
    record Seen(List<Map<Field, RowReading>> cards, List<Box> codes) {
        Seen {
            cards = List.copyOf(cards);
            codes = List.copyOf(codes);
        }
    }

    static Sheet rightWayUp(Sheet found) {
        if (found.isConvincing()) {
            return found;
        }
        Sheet turned = found.upsideDown();
        return turned.best().readability() > found.best().readability() + UPSIDE_DOWN_COST
                ? turned.otherwise(found)
                : found.otherwise(turned);
    }

    private Map<Field, RowReading> read(GreyImage picture, List<TextRow> rows, Assignment card) {
        Choice choice = choice(picture, rows, card);
        var judge = new Judge(picture, second);
        var looks = new Looks(net, picture, rows);
        var readings = new EnumMap<Field, RowReading>(Field.class);
        for (Claim claim : choice.claims()) {
            RowReading reading = judge.reading(looks.together(claim));
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
