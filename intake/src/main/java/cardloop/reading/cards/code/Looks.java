package cardloop.reading.cards.code;

import cardloop.reading.cards.decode.Consensus;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.picture.GreyImage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks again at print that does not read well: cut a little taller and lower, a glyph longer, without the words beside it, each
 * in its own light and in even light, and as other rows found in its place have it.
 */
final class Looks {
    private static final double TALLER = 0.05;

    /** What reads worse beside the best look has lost an end or is cut too high. */
    private static final double NEARLY_AS_WELL = 0.8;

    private static final int MOST_OTHER_ROWS = 3;

    private final NetReader net;
    private final GreyImage picture;
    private final List<TextRow> rows;

    /** At rows of one picture. */
    Looks(NetReader net, GreyImage picture, List<TextRow> rows) {
        this.net = net;
        this.picture = picture;
        this.rows = rows;
    }

    /** The best look at it, with what it and those that read nearly as well tell together; the claim itself where it reads well. */
    Claim together(Claim claim) {
        if (claim.fit().quality() > Assignment.CONVINCING) {
            return claim;
        }
        List<Claim> looks = Stream.concat(
                        Stream.of(claim), seen(claim).flatMap(seen -> seen.claims(List.of(claim.shape()))))
                .toList();
        Claim best = looks.stream()
                .max(Comparator.comparingDouble(look -> look.fit().quality()))
                .orElse(claim);
        var consensus = new Consensus(
                best.fit().code(),
                looks.stream()
                        .map(Claim::fit)
                        .filter(fit ->
                                fit.quality() > NEARLY_AS_WELL * best.fit().quality())
                        .map(Fit::code)
                        .toList());
        return new Claim(best.seen(), best.shape(), best.fit().with(consensus.code()));
    }

    private Stream<SeenRow> seen(Claim claim) {
        TextRow row = claim.row();
        TextRow code = claim.codeRow();
        List<TextRow> cuts = List.of(
                row.taller(TALLER), row.taller(-TALLER), row.taller(-2 * TALLER), row.longer(), code, code.longer());
        Stream<TextRow> others = rows.stream()
                .filter(other -> other.overlaps(row) && !other.equals(row))
                .limit(MOST_OTHER_ROWS);
        return Stream.concat(
                Stream.concat(cuts.stream(), others).map(cut -> SeenRow.of(net, picture, cut)),
                Stream.concat(Stream.of(row), cuts.stream()).map(cut -> SeenRow.inEvenLight(net, picture, cut)));
    }
}
