package cardloop.reading.code;

import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.rows.RowCut;
import cardloop.reading.rows.TextRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which rows carry the codes and what they say. */
public final class CodeReader {
    private static final int MOST_LINES = 8;
    private static final double READS_UPRIGHT = 0.93;
    private static final double SURE = 0.86;
    private static final double GOOD_ENOUGH = 0.62;

    private static final int LABEL_GLYPHS = 14;

    private final LineReader reader;

    public CodeReader(LineReader reader) {
        this.reader = reader;
    }

    /** What each field's row says; a field is missing when no row fits any of its shapes. */
    public Map<Field, RowReading> read(GreyImage picture, List<TextRow> rows, List<RowShape> shapes) {
        Choice choice = choice(picture, rows, shapes);
        var readings = new EnumMap<Field, RowReading>(Field.class);
        for (Claim claim : choice.claims()) {
            RowReading reading = settled(picture, claim);
            readings.put(claim.shape().field(), choice.ambiguous() ? doubted(reading) : reading);
        }
        return readings;
    }

    private Choice choice(GreyImage picture, List<TextRow> rows, List<RowShape> shapes) {
        Assignment best = assign(picture, likely(rows, shapes), shapes);
        List<TextRow> seen = rows;
        if (best.bestConfidence() < READS_UPRIGHT) {
            List<TextRow> turned = rows.stream().map(TextRow::upsideDown).toList();
            Assignment other = assign(picture, likely(turned, shapes), shapes);
            if (other.worth() > best.worth()) {
                best = other;
                seen = turned;
            }
        }
        Optional<Assignment> rival = best.rival();
        return rival.isEmpty()
                ? new Choice(best.claims(), false)
                : told(best, rival.get(), new Labels(reader, picture, seen));
    }

    /** Two rows of one shape: the labels beside them decide, and where they say nothing the seller is asked. */
    private static Choice told(Assignment best, Assignment rival, Labels labels) {
        int says = 0;
        for (Claim claim : best.claims()) {
            says += labels.speakFor(claim.row(), claim.shape().field());
        }
        return new Choice(says >= 0 ? best.claims() : rival.claims(), says == 0);
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
                .filter(row -> row.glyphs() >= 0.5 * fewest && row.glyphs() <= most + LABEL_GLYPHS)
                .limit(MOST_LINES)
                .toList();
    }

    private Assignment assign(GreyImage picture, List<TextRow> rows, List<RowShape> shapes) {
        var claims = new ArrayList<Claim>();
        for (TextRow row : rows) {
            List<Claim> first = claims(picture, row, shapes, Look.EVEN);
            claims.addAll(first);
            if (first.stream().allMatch(claim -> claim.stretch().score() < GOOD_ENOUGH)) {
                claims.addAll(claims(picture, row, shapes, Look.SMOOTH));
            }
        }
        return Assignment.best(claims);
    }

    private List<Claim> claims(GreyImage picture, TextRow row, List<RowShape> shapes, Look look) {
        RowCut cut = look.at(picture, row);
        List<LineGlyph> line = reader.read(cut.image(), "");
        return shapes.stream()
                .map(shape -> new Claim(row, shape, look, stretch(line, cut, shape)))
                .filter(claim -> claim.stretch().score() > 0)
                .toList();
    }

    private static Stretch stretch(List<LineGlyph> line, RowCut cut, RowShape shape) {
        return Stretch.best(new Alphabet(shape.alphabet()).signs(line, cut), shape);
    }

    /** Looks again in the other ways and lets the looks vote. */
    private RowReading settled(GreyImage picture, Claim claim) {
        var alphabet = new Alphabet(claim.shape().alphabet());
        var stretches = new ArrayList<Stretch>();
        stretches.add(claim.stretch());
        for (Look look : Look.values()) {
            if (look != claim.look()) {
                RowCut cut = look.at(picture, claim.row());
                stretches.add(stretch(reader.read(cut.image(), ""), cut, claim.shape()));
            }
        }
        return new RowReading(vote(stretches, alphabet), claim.row().box());
    }

    private static List<Glyph> vote(List<Stretch> stretches, Alphabet alphabet) {
        var ranked = new ArrayList<>(stretches);
        ranked.sort(Vote.byWorth().reversed());
        Stretch reference = ranked.getFirst();
        List<Vote> votes = reference.signs().stream().map(Vote::new).toList();
        for (Stretch other : ranked.subList(1, ranked.size())) {
            int[] answers = Alignment.of(reference.text(), other.text());
            for (int i = 0; i < answers.length; i++) {
                if (answers[i] >= 0) {
                    votes.get(i).add(other.signs().get(answers[i]));
                }
            }
        }
        double sure = reference.fits() ? SURE : Double.POSITIVE_INFINITY;
        return votes.stream()
                .map(vote -> vote.glyph(stretches.size(), sure, alphabet))
                .toList();
    }

    /** The rows chosen, and whether they might as well be the other way round. */
    private record Choice(List<Claim> claims, boolean ambiguous) {}
}
