package cardloop.reading.cards.code;

import cardloop.reading.Box;
import cardloop.reading.Reading;
import cardloop.reading.RowShape;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.picture.GreyImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows found on a picture, one way up, as far as the net has looked at them. */
final class Sheet {
    private static final int FIRST_ROWS = 8;
    private static final int LABEL_GLYPHS = 14;

    /** Natural logarithm of how much higher or lower. */
    private static final double LIKE_HEIGHT = 0.7;

    private final NetReader net;
    private final GreyImage picture;
    private final List<TextRow> rows;
    private final List<TextRow> likely;
    private final List<RowShape> shapes;
    private final long fields;
    private final List<Claim> claims = new ArrayList<>();
    private List<Claim> otherwise = List.of();
    private int looked;

    Sheet(NetReader net, GreyImage picture, List<TextRow> rows, List<RowShape> shapes) {
        this.net = net;
        this.picture = picture;
        this.rows = rows;
        this.likely = likely(rows, shapes);
        this.shapes = shapes;
        this.fields = shapes.stream().map(RowShape::field).distinct().count();
    }

    private static List<TextRow> likely(List<TextRow> rows, List<RowShape> shapes) {
        int fewest = shapes.stream().mapToInt(RowShape::minLength).min().orElse(1);
        int most = shapes.stream().mapToInt(RowShape::maxLength).max().orElse(1);
        return rows.stream()
                .filter(row -> row.glyphs() >= 0.5 * fewest && row.glyphs() <= 1.5 * most + LABEL_GLYPHS)
                .toList();
    }

    Sheet upsideDown() {
        return new Sheet(net, picture, rows.stream().map(TextRow::upsideDown).toList(), shapes);
    }

    /** The same, beside the other way up as far as that was looked at. */
    Sheet otherwise(Sheet turned) {
        otherwise = turned.claims;
        return this;
    }

    /** Every row, this way up. */
    List<TextRow> rows() {
        return rows;
    }

    boolean isConvincing() {
        return best().isConvincing(fields);
    }

    /** The most convincing card. The first rows are nearly always enough; the others are read where these leave a wish. */
    Assignment best() {
        look(FIRST_ROWS);
        Assignment best = Assignment.best(claims);
        if (best.isSettled(fields)) {
            return best;
        }
        look(likely.size());
        return Assignment.best(claims);
    }

    /** All cards, the most convincing first, each with the rows to choose from that are no other card's, either way up. */
    List<Assignment> cards() {
        Assignment first = best();
        var cards = new ArrayList<>(List.of(first));
        if (left(cards).stream().anyMatch(Assignment::mayBeOfFurtherCard)) {
            look(likely.size());
        }
        Optional<Assignment> next = Assignment.further(left(cards), first, fields);
        while (next.isPresent() && cards.size() < Reading.MOST_CARDS) {
            cards.add(next.get());
            next = Assignment.further(left(cards), first, fields);
        }
        return cards.stream()
                .map(card -> card.among(Stream.concat(leftFor(card, cards).stream(), otherwise.stream())
                        .toList()))
                .toList();
    }

    /**
     * Where anything stands that a code might be, in its whole length. Rows that nobody needed to read are taken for one where
     * they are about as high as a row that was chosen.
     */
    List<Box> codes(List<Claim> chosen) {
        Stream<TextRow> read = Stream.concat(claims.stream(), otherwise.stream())
                .filter(Claim::mayBeACode)
                .map(Claim::row);
        Stream<TextRow> unread = likely.subList(Math.min(looked, likely.size()), likely.size()).stream()
                .filter(row -> chosen.stream().anyMatch(claim -> isAboutAsHigh(row, claim.row())));
        return Stream.concat(read, unread).distinct().map(TextRow::box).toList();
    }

    private static boolean isAboutAsHigh(TextRow row, TextRow other) {
        return Math.abs(Math.log(row.box().height() / other.box().height())) < LIKE_HEIGHT;
    }

    private List<Claim> leftFor(Assignment card, List<Assignment> cards) {
        return left(cards.stream().filter(other -> !other.equals(card)).toList());
    }

    /** Claims to rows that none of these cards has chosen. */
    private List<Claim> left(List<Assignment> cards) {
        return claims.stream()
                .filter(claim -> cards.stream().noneMatch(card -> card.uses(claim.row())))
                .toList();
    }

    private void look(int upTo) {
        for (; looked < Math.min(upTo, likely.size()); looked++) {
            TextRow row = likely.get(looked);
            SeenRow seen = SeenRow.of(net, picture, row);
            seen.claims(shapes).forEach(claims::add);
            if (shapes.stream().anyMatch(seen::isJustTooShortFor)) {
                SeenRow.of(net, picture, row.longer()).claims(shapes).forEach(claims::add);
            }
        }
    }
}
