package cardloop.reading.photos;

import cardloop.reading.drawing.Chance;
import cardloop.reading.drawing.Typeface;
import cardloop.reading.photos.CardPhoto.RowTruth;
import cardloop.reading.photos.Print.Style;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/** Lays out and draws one card; places in tenths of a millimetre. */
final class CardFace {
    private static final List<String> TITLES = List.of(
            "Northwind Card",
            "HUATENG GAMES",
            "Lanhai Mobile",
            "STARPAY",
            "Qingyun Gift",
            "Pixel Wallet",
            "YUELAN 100");
    private static final List<String> NUMBER_LABELS =
            List.of("卡号", "序列号", "Card No.", "Serial No.", "S/N", "卡号 Card No.", "NO.", "卡号:", "");
    private static final List<String> PIN_LABELS =
            List.of("密码", "密码 PIN", "PIN", "Password", "PIN Code", "密码:", "Redeem Code", "");
    private static final List<String> NOTES = List.of(
            "Service 400-%d-%d",
            "Valid until 2031-05-1%d  No refund after scratching.",
            "Scratch off gently. Terms at %d.example",
            "Hotline 10%d00%d",
            "Batch %d/%d");
    private static final double MARGIN = 42;
    private static final double BESIDE = 0.55;

    private final Graphics2D pen;
    private final Chance chance;
    private final Ground ground;
    private final Level level;
    private final double leastCap;

    /** @param leastCap capitals of a code may not be smaller, as far as they fit on the card */
    CardFace(Graphics2D pen, Chance chance, Level level, double leastCap) {
        this.pen = pen;
        this.chance = chance;
        this.ground = Ground.drawn(chance.part());
        this.level = level;
        this.leastCap = leastCap;
    }

    /** The two rows as drawn. */
    record Rows(RowTruth number, RowTruth pin) {}

    Rows draw(Scheme scheme) {
        ground.paint(pen, chance.part());
        headings(chance.part());
        boolean pinFirst = chance.comesTrue(0.3);
        double upper = chance.between(232, 268);
        double lower = chance.between(372, 412);
        RowTruth number = scheme.number().isEmpty()
                ? RowTruth.NONE
                : number(scheme.number().get(), pinFirst ? lower : upper, chance.part());
        RowTruth pin = pin(scheme.pin(), pinFirst ? upper : lower, chance.part());
        notes(chance.part());
        Ground.scratches(pen, chance.part(), level.wear());
        return new Rows(number, pin);
    }

    private void headings(Chance part) {
        Color ink = ground.ink(part, 0.8);
        var title = new Print(part.oneOf(Typeface.ALL.subList(0, 8)), part.between(26, 40), part.between(0, 0.1));
        title.draw(pen, part.oneOf(TITLES), MARGIN, 86, ink);
        var small = new Print(part.oneOf(Typeface.ALL.subList(0, 8)), part.between(13, 17), 0);
        small.draw(pen, "prepaid value", MARGIN, 122, ink);
        var face = new Print(part.oneOf(Typeface.ALL.subList(0, 8)), part.between(22, 32), 0);
        face.draw(pen, "CNY " + part.oneOf(List.of("10", "30", "50", "100", "300", "500")), 620, 92, ink);
    }

    private void notes(Chance part) {
        var small = new Print(part.oneOf(Typeface.ALL.subList(0, 8)), part.between(10, 13.5), 0);
        Color ink = ground.ink(part, 0.5);
        for (int line = 0; line < 2; line++) {
            String note = part.oneOf(NOTES).formatted(100 + part.below(900), 1000 + part.below(9000));
            small.draw(pen, note, MARGIN, 482 + 26 * line, ink);
        }
        if (part.comesTrue(0.3)) {
            Ground.bars(pen, 610, 462, part);
        } else if (part.comesTrue(0.25)) {
            Ground.squares(pen, 715, 425, part);
        }
    }

    private RowTruth number(Code code, double base, Chance part) {
        double strong = part.between(0.25, 1) - 0.2 * level.wear();
        Style style = style(part);
        Color ink = style == Style.EMBOSSED ? ground.shade(part.between(-0.08, 0.08)) : ground.ink(part, strong);
        String value = code.drawn(part);
        Line line = line(code.printed(value, part), part.oneOf(NUMBER_LABELS), part);
        line.label(pen, base, ground.ink(part, 0.7));
        var glyphs = line.print.code(pen, line.text, line.left, base, ink, style, part);
        return new RowTruth(value, line.print.typeface().name(), glyphs);
    }

    private RowTruth pin(Code code, double base, Chance part) {
        String value = code.drawn(part);
        Line line = line(code.printed(value, part), part.oneOf(PIN_LABELS), part);
        line.label(pen, base, ground.ink(part, 0.7));
        double strong = part.between(0.45, 1) - 0.25 * level.wear();
        if (part.comesTrue(0.2)) {
            Style style = style(part);
            Color ink = style == Style.EMBOSSED ? ground.shade(0.05) : ground.ink(part, strong);
            var glyphs = line.print.code(pen, line.text, line.left, base, ink, style, part);
            return covered(new RowTruth(value, line.print.typeface().name(), glyphs), part);
        }
        double pad = line.print.cap() * part.between(0.35, 0.9);
        double right = line.left + line.print.width(line.text);
        var strip = new Strip(
                line.left - 1.2 * pad,
                base - line.print.cap() - pad,
                right + 1.2 * pad,
                base + pad,
                part.comesTrue(0.15));
        strip.paint(pen, part);
        Style style = part.comesTrue(0.25) ? Style.THERMAL : Style.PLAIN;
        var glyphs = line.print.code(pen, line.text, line.left, base, strip.ink(part, strong), style, part);
        strip.rests(pen, part, level.wear());
        return covered(new RowTruth(value, line.print.typeface().name(), glyphs), part);
    }

    private Style style(Chance part) {
        return part.comesTrue(0.1) ? Style.EMBOSSED : part.comesTrue(0.15) ? Style.THERMAL : Style.PLAIN;
    }

    private RowTruth covered(RowTruth row, Chance part) {
        return level == Level.DAMAGED ? new Cover(pen, part).over(row) : row;
    }

    private Line line(String text, String label, Chance part) {
        var typeface = part.oneOf(Typeface.ALL);
        var small = new Print(part.oneOf(Typeface.ALL.subList(0, 8)), part.between(15, 22), 0);
        double wanted = Math.max(leastCap, part.between(25, 40));
        double spacing = part.comesTrue(0.3) ? part.between(0, 0.25) : 0;
        boolean beside = part.comesTrue(BESIDE);
        double unit = new Print(typeface, 1, spacing).width(text);
        double room = Ground.WIDTH - 2 * MARGIN - 10;
        double labelled = beside ? room - small.width(label) - 16 - 1.1 * wanted : room;
        if (unit * leastCap > labelled) {
            beside = false;
            labelled = room;
        }
        double cap = Math.min(wanted, labelled / unit);
        double free = labelled - unit * cap;
        double indent = beside ? small.width(label) + 16 + 1.1 * cap : 0;
        return new Line(
                text,
                label,
                new Print(typeface, cap, spacing),
                small,
                MARGIN + 5 + indent + part.between(0, free),
                beside);
    }

    /** A row with the words that say what it is. */
    private record Line(String text, String label, Print print, Print small, double left, boolean beside) {
        void label(Graphics2D pen, double base, Color ink) {
            double place = beside ? left - small.width(label) - 8 - 1.1 * print.cap() : Math.max(MARGIN, left - 20);
            small.draw(pen, label, place, beside ? base : base - 2.1 * print.cap() - 4, ink);
        }
    }
}
