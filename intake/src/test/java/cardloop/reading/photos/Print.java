package cardloop.reading.photos;

import cardloop.reading.drawing.Chance;
import cardloop.reading.drawing.Quad;
import cardloop.reading.drawing.Typeface;
import cardloop.reading.photos.CardPhoto.GlyphTruth;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Text on a card.
 *
 * @param cap height of capitals in tenths of a millimetre
 * @param spacing added behind each character, in cap heights
 */
record Print(Typeface typeface, double cap, double spacing) {
    private static final char FIRST_IDEOGRAPH = '一';
    private static final double RELIEF = 0.055;

    /** How ink lies on the card. */
    enum Style {
        PLAIN,
        /** Print of a worn thermal head: lines across it are faint. */
        THERMAL,
        /** Pressed into the card: lit on one side, in shadow on the other. */
        EMBOSSED
    }

    double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            width += advance(character);
        }
        return (width - spacing) * cap;
    }

    private double advance(char character) {
        return spacing + drawnIn(character).advance(character);
    }

    /** Draws plain text. */
    void draw(Graphics2D pen, String text, double left, double base, Color colour) {
        pen.setColor(colour);
        double x = left;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            pen.fill(placed(character, x, base));
            x += advance(character) * cap;
        }
    }

    /** Draws a code and says where its characters stand, blanks and dashes left out. */
    List<GlyphTruth> code(
            Graphics2D pen, String text, double left, double base, Color colour, Style style, Chance chance) {
        var glyphs = new ArrayList<GlyphTruth>();
        double x = left;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            double advance = advance(character) * cap;
            inked(pen, placed(character, x, base), colour, style, chance);
            if (character != ' ' && character != '-') {
                double right = x + advance - spacing * cap;
                glyphs.add(new GlyphTruth(character, Quad.of(x, base - cap, right, base), 0));
            }
            x += advance;
        }
        return glyphs;
    }

    private void inked(Graphics2D pen, Shape glyph, Color colour, Style style, Chance chance) {
        switch (style) {
            case PLAIN -> {
                pen.setColor(colour);
                pen.fill(glyph);
            }
            case THERMAL -> {
                int alpha = (int) chance.between(110, 255);
                pen.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
                pen.fill(glyph);
            }
            case EMBOSSED -> {
                double away = RELIEF * cap;
                pen.setColor(new Color(0, 0, 0, 150));
                pen.fill(AffineTransform.getTranslateInstance(away, away).createTransformedShape(glyph));
                pen.setColor(new Color(255, 255, 255, 170));
                pen.fill(AffineTransform.getTranslateInstance(-away, -away).createTransformedShape(glyph));
                pen.setColor(colour);
                pen.fill(glyph);
            }
        }
    }

    private Shape placed(char character, double x, double base) {
        var place = AffineTransform.getTranslateInstance(x, base);
        place.scale(cap, cap);
        return place.createTransformedShape(drawnIn(character).outline(character));
    }

    private Typeface drawnIn(char character) {
        return character < FIRST_IDEOGRAPH ? typeface : Typeface.CHINESE;
    }
}
