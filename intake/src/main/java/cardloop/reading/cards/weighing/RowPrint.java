package cardloop.reading.cards.weighing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The print of one row, glyph by glyph. */
public final class RowPrint {
    private final Likeness likeness;
    private final List<CellTone> tones;

    /** Those that were asked for. */
    private final Map<Integer, InkSpread> spreads = new HashMap<>();

    public RowPrint(GlyphCells cells) {
        this.likeness = new Likeness(cells);
        this.tones = IntStream.range(0, cells.count())
                .mapToObj(place -> CellTone.of(cells, place))
                .toList();
    }

    /** The correlation, -1 to 1, of the glyph at a place with that at each place. */
    double[] likeness(int place) {
        return likeness.of(place);
    }

    List<CellTone> tones() {
        return tones;
    }

    InkSpread spread(int place) {
        return spreads.computeIfAbsent(place, at -> tones.get(at).spread());
    }
}
