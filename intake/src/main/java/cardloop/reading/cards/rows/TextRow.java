package cardloop.reading.cards.rows;

import cardloop.reading.Box;

/**
 * A run of glyphs.
 *
 * @param quad from the first glyph to the last and from cap line to base line, on the picture searched
 * @param glyphs about how many stand there, blanks not counted
 * @param lightOnDark the glyphs are lighter than their ground
 * @param panel 0 to 1, how much the ground looks like a strip of its own laid on the card (a scratched-off field)
 */
public record TextRow(Quad quad, int glyphs, boolean lightOnDark, double panel) {
    private static final double WIDEST_GLYPH = 1.0;

    /** The straight box that comes closest to the row. */
    public Box box() {
        return quad.box();
    }

    /** The same row read from its other end. */
    public TextRow upsideDown() {
        return new TextRow(quad.upsideDown(), glyphs, lightOnDark, panel);
    }

    /** The same row reaching as far as a glyph further at both ends. */
    public TextRow longer() {
        double further = WIDEST_GLYPH * quad.height() / quad.width();
        return new TextRow(quad.part(-further, 0, 1 + further, 1), glyphs, lightOnDark, panel);
    }

    /** The same row cut higher and deeper by a share of its height, or closer where that is negative. */
    public TextRow taller(double share) {
        return new TextRow(quad.part(0, -share, 1, 1 + share), glyphs, lightOnDark, panel);
    }

    /** Whether both describe the same print: one's centre line runs through the other. */
    public boolean overlaps(TextRow other) {
        return box().runsThrough(other.box());
    }
}
