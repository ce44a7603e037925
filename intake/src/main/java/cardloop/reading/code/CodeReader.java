package cardloop.reading.code;

import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.opinion.LineReader;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.rows.TextRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which rows carry the codes and what they say. */
public final class CodeReader {
    private static final int MOST_ROWS = 8;
    private static final int LABEL_GLYPHS = 14;

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

    /** What each field's row says; a field is missing when no row fits any of its shapes. */
    public Map<Field, RowReading> read(GreyImage picture, List<TextRow> rows, List<RowShape> shapes) {
        Choice choice = choice(picture, rows, shapes);
        var judge = new Judge(picture, second, choice.of());
        var readings = new EnumMap<Field, RowReading>(Field.class);
        for (Claim claim : choice.claims()) {
            RowReading reading = judge.reading(claim);
            readings.put(claim.shape().field(), choice.ambiguous() ? doubted(reading) : reading);
        }
        return readings;
    }

    private Choice choice(GreyImage picture, List<TextRow> rows, List<RowShape> shapes) {
        List<TextRow> likely = likely(rows, shapes);
        Assignment best = assign(picture, likely, shapes);
        List<TextRow> seen = rows;
        if (!best.isConvincing(shapes.stream().map(RowShape::field).distinct().count())) {
            Assignment other = assign(picture, upsideDown(likely), shapes);
            if (other.worth() > best.worth()) {
                best = other;
                seen = upsideDown(rows);
            }
        }
        Optional<Assignment> rival = best.rival();
        return rival.isEmpty()
                ? new Choice(best, best.claims(), false)
                : told(best, rival.get(), new Labels(second, picture, seen));
    }

    private static List<TextRow> upsideDown(List<TextRow> rows) {
        return rows.stream().map(TextRow::upsideDown).toList();
    }

    /** Two rows of one shape: the labels beside them decide, and where they say nothing the seller is asked. */
    private static Choice told(Assignment best, Assignment rival, Labels labels) {
        int says = 0;
        for (Claim claim : best.claims()) {
            says += labels.speakFor(claim.row(), claim.shape().field());
        }
        return new Choice(best, says >= 0 ? best.claims() : rival.claims(), says == 0);
    }

    private static RowReading doubted(RowReading row) {
        if (row.isAbsent()) {
            return row;
        }
        var glyphs = new ArrayList<>(row.glyphs());
        Glyph first = glyphs.getFirst();
        glyphs.set(0, new Glyph(first.value(), first.confidencePermille(), first.box(), first.alternatives(), true));
        return new RowReading(glyphs, row.box());
    }

    private static List<TextRow> likely(List<TextRow> rows, List<RowShape> shapes) {
        int fewest = shapes.stream().mapToInt(RowShape::minLength).min().orElse(1);
        int most = shapes.stream().mapToInt(RowShape::maxLength).max().orElse(1);
        return rows.stream()
                .filter(row -> row.glyphs() >= 0.5 * fewest && row.glyphs() <= 1.5 * most + LABEL_GLYPHS)
                .limit(MOST_ROWS)
                .toList();
    }

    private Assignment assign(GreyImage picture, List<TextRow> rows, List<RowShape> shapes) {
        var claims = new ArrayList<Claim>();
        for (TextRow row : rows) {
            SeenRow seen = SeenRow.of(net, picture, row);
            for (RowShape shape : shapes) {
                Fit.best(seen, shape).ifPresent(fit -> claims.add(new Claim(seen, shape, fit)));
            }
        }
        return Assignment.best(claims);
    }

    /** The rows chosen, and whether they might as well be the other way round. */
    private record Choice(Assignment of, List<Claim> claims, boolean ambiguous) {}
}
