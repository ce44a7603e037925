package cardloop.reading.code;

import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.opinion.LineReader;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.rows.TextRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which rows carry the codes and what they say. */
public final class CodeReader {
    private static final int FIRST_ROWS = 8;
    private static final int LABEL_GLYPHS = 14;
    private static final int MOST_OTHER_CUTS = 3;

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
            RowReading reading = judge.reading(closest(claim, picture, choice.seen()));
            readings.put(claim.shape().field(), choice.ambiguous() ? doubted(reading) : reading);
        }
        return readings;
    }

    private Choice choice(GreyImage picture, List<TextRow> rows, List<RowShape> shapes) {
        List<TextRow> likely = likely(rows, shapes);
        long fields = shapes.stream().map(RowShape::field).distinct().count();
        Assignment best = assign(picture, likely, shapes, fields);
        List<TextRow> seen = rows;
        if (!best.isConvincing(fields)) {
            Assignment other = assign(picture, upsideDown(likely), shapes, fields);
            if (other.worth() > best.worth()) {
                best = other;
                seen = upsideDown(rows);
            }
        }
        Optional<Assignment> rival = best.rival();
        return rival.isEmpty()
                ? new Choice(best, best.claims(), seen, false)
                : told(best, rival.get(), new Labels(second, picture, seen), seen);
    }

    private static List<TextRow> upsideDown(List<TextRow> rows) {
        return rows.stream().map(TextRow::upsideDown).toList();
    }

    /** Two rows of one shape: the labels beside them decide, and where they say nothing the seller is asked. */
    private static Choice told(Assignment best, Assignment rival, Labels labels, List<TextRow> seen) {
        int says = 0;
        for (Claim claim : best.claims()) {
            says += labels.speakFor(claim.row(), claim.shape().field());
        }
        return new Choice(best, says >= 0 ? best.claims() : rival.claims(), seen, says == 0);
    }

    /**
     * The same print cut otherwise, where the first cut does not read well: as far as a glyph beyond its ends, of which one
     * may have been missed, and as other rows have it that were found in its place.
     */
    private Claim closest(Claim claim, GreyImage picture, List<TextRow> rows) {
        if (claim.fit().quality() > Assignment.CONVINCING) {
            return claim;
        }
        Stream<TextRow> others = rows.stream()
                .filter(row -> row.overlaps(claim.row()) && !row.equals(claim.row()))
                .limit(MOST_OTHER_CUTS);
        return Stream.concat(Stream.of(claim.row().longer()), others)
                .map(row -> SeenRow.of(net, picture, row))
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
        Glyph first = glyphs.getFirst();
        glyphs.set(0, new Glyph(first.value(), first.confidencePermille(), first.box(), first.alternatives(), true));
        return new RowReading(glyphs, row.box());
    }

    private static List<TextRow> likely(List<TextRow> rows, List<RowShape> shapes) {
        int fewest = shapes.stream().mapToInt(RowShape::minLength).min().orElse(1);
        int most = shapes.stream().mapToInt(RowShape::maxLength).max().orElse(1);
        return rows.stream()
                .filter(row -> row.glyphs() >= 0.5 * fewest && row.glyphs() <= 1.5 * most + LABEL_GLYPHS)
                .toList();
    }

    /** The first rows are nearly always enough; the others are read where these leave a wish. */
    private Assignment assign(GreyImage picture, List<TextRow> rows, List<RowShape> shapes, long fields) {
        int first = Math.min(FIRST_ROWS, rows.size());
        List<Claim> claims = claims(picture, rows.subList(0, first), shapes);
        Assignment best = Assignment.best(claims);
        if (best.isSettled(fields) || first == rows.size()) {
            return best;
        }
        var all = new ArrayList<>(claims);
        all.addAll(claims(picture, rows.subList(first, rows.size()), shapes));
        return Assignment.best(all);
    }

    private List<Claim> claims(GreyImage picture, List<TextRow> rows, List<RowShape> shapes) {
        var claims = new ArrayList<Claim>();
        for (TextRow row : rows) {
            SeenRow seen = SeenRow.of(net, picture, row);
            claims.addAll(claims(seen, shapes));
            if (shapes.stream().anyMatch(seen::isJustTooShortFor)) {
                claims.addAll(claims(SeenRow.of(net, picture, row.longer()), shapes));
            }
        }
        return claims;
    }

    private static List<Claim> claims(SeenRow seen, List<RowShape> shapes) {
        return shapes.stream()
                .flatMap(shape -> Fit.best(seen, shape).map(fit -> new Claim(seen, shape, fit)).stream())
                .toList();
    }

    /** The rows chosen, and whether they might as well be the other way round. */
    private record Choice(Assignment of, List<Claim> claims, List<TextRow> seen, boolean ambiguous) {}
}
