package cardloop.reading.drawing;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How characters look. None of these typefaces, nor one derived from them, may be among those that a recogniser is trained
 * on: what is measured with them is how it reads print it never saw.
 */
public final class Typeface {
    private static final float DRAWN_AT = 1_000;
    private static final double DOT = 0.135;
    private static final FontRenderContext CONTEXT = new FontRenderContext(new AffineTransform(), true, true);

    /** All of them; the rows of codes are drawn from these. */
    public static final List<Typeface> ALL = List.of(
            font("DejaVu Sans Mono", 0),
            font("DejaVu Sans Mono Bold", 0),
            font("Inconsolata", 0),
            font("Courier Prime Code Regular", 0),
            font("Courier Prime Code Regular", 0.075),
            font("B612 Mono Regular", 0),
            font("Carlito", 0),
            font("Carlito Bold", 0),
            font("VT220", 0),
            new Typeface("dots 5x7", List.of(), 0));

    /** For the Chinese words on a card. */
    public static final Typeface CHINESE = font("AR PL SungtiL GB", 0);

    private final String name;
    private final List<Font> font;
    private final double boldness;
    private final double scale;
    private final Map<Character, Shape> outlines = new HashMap<>();

    private Typeface(String name, List<Font> font, double boldness) {
        this.name = name;
        this.font = font;
        this.boldness = boldness;
        this.scale = font.isEmpty() ? 1 : 1 / glyphs('H').getVisualBounds().getHeight();
    }

    private static Typeface font(String name, double boldness) {
        Font font = Arrays.stream(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(known -> known.getFontName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the tests draw cards in " + name
                        + ", which this machine does not have; ./cardloop test installs it"));
        return new Typeface(boldness > 0 ? name + " (bolder)" : name, List.of(font.deriveFont(DRAWN_AT)), boldness);
    }

    public String name() {
        return name;
    }

    /** The character with its baseline's left end at the origin and capitals one unit high. */
    public synchronized Shape outline(char character) {
        return outlines.computeIfAbsent(character, this::drawn);
    }

    private Shape drawn(char character) {
        if (font.isEmpty()) {
            return DotMatrix.outline(character, DOT);
        }
        Shape plain = AffineTransform.getScaleInstance(scale, scale)
                .createTransformedShape(glyphs(character).getOutline());
        if (boldness <= 0) {
            return plain;
        }
        var bold = new Area(plain);
        bold.add(new Area(new BasicStroke((float) boldness).createStrokedShape(plain)));
        return bold;
    }

    /** How far on the next character begins. */
    public double advance(char character) {
        return font.isEmpty()
                ? DotMatrix.ADVANCE
                : glyphs(character).getGlyphMetrics(0).getAdvanceX() * scale;
    }

    private GlyphVector glyphs(char character) {
        return font.getFirst().createGlyphVector(CONTEXT, new char[] {character});
    }

    @Override
    public String toString() {
        return name;
    }
}
