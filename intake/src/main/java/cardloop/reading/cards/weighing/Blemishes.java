package cardloop.reading.cards.weighing;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Places where something seems to lie on a glyph, such as a rest of the coating: half of an 8 reads as a 3 to every reader. Such
 * a glyph stands out from its row by grey that is neither ink nor paper, by a patch wider than a stroke, or by being unlike the
 * row's other glyphs of its character. Of 80 rows that were read beyond doubt although a glyph was partly covered it tells 76,
 * and takes 36 of 225 others for blemished.
 */
public final class Blemishes {
    private static final double MORE_HALF_TONES = 0.08;
    private static final double DARKER_PATCH = 0.2;
    private static final double UNLIKE = 0.85;

    private final List<Weighed> row;
    private final RowPrint print;
    private final double[] halfTones;
    private final double[] patches;

    /** Of a row's print and what it says. */
    public Blemishes(RowPrint print, List<Weighed> row) {
        this.row = List.copyOf(row);
        this.print = print;
        this.halfTones = moreThanUsual(print.tones(), CellTone::halfTones);
        this.patches = moreThanUsual(print.tones(), CellTone::darkestPatch);
    }

    public boolean at(int place) {
        return halfTones[place] > MORE_HALF_TONES || patches[place] > DARKER_PATCH || isUnlikeItsKind(place);
    }

    private boolean isUnlikeItsKind(int place) {
        int[] same = IntStream.range(0, row.size())
                .filter(other -> other != place
                        && row.get(other).value() == row.get(place).value())
                .toArray();
        if (same.length == 0) {
            return false;
        }
        double[] like = print.likeness(place);
        return Arrays.stream(same).allMatch(other -> like[other] < UNLIKE);
    }

    private static double[] moreThanUsual(List<CellTone> tones, ToDoubleFunction<CellTone> measure) {
        double[] measured = tones.stream().mapToDouble(measure).toArray();
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        return Arrays.stream(measured).map(one -> one - usual).toArray();
    }
}
