package cardloop.reading.photos;

import cardloop.reading.drawing.Quad;
import java.util.List;

/**
 * A photo and the truth about it.
 *
 * @param cards what is on it, as a rule one
 */
@SuppressWarnings("ArrayRecordComponent") // a photo is handed to readers, never compared
public record CardPhoto(byte[] jpeg, int width, int height, Level level, List<CardTruth> cards) {
    public CardPhoto {
        cards = List.copyOf(cards);
    }

    public CardTruth card() {
        return cards.getFirst();
    }

    /**
     * What stands on one card, places in pixels of the photo.
     *
     * @param number without glyphs when the scheme has none
     */
    public record CardTruth(Scheme scheme, Quad corners, RowTruth number, RowTruth pin) {}

    /**
     * What stands in a row.
     *
     * @param code blanks and dashes left out
     */
    public record RowTruth(String code, String typeface, List<GlyphTruth> glyphs) {
        public static final RowTruth NONE = new RowTruth("", "", List.of());

        public RowTruth {
            glyphs = List.copyOf(glyphs);
        }

        public Quad corners() {
            return Quad.around(glyphs.stream().map(GlyphTruth::place).toList());
        }
    }

    /**
     * One printed character.
     *
     * @param place from base line to cap line, as wide as it advances
     * @param covered share of its place that something lies on
     */
    public record GlyphTruth(char value, Quad place, double covered) {
        GlyphTruth at(Quad other) {
            return new GlyphTruth(value, other, covered);
        }
    }
}
