package cardloop.reading.cards.label;

import cardloop.reading.Box;
import cardloop.reading.cards.opinion.EvenLight;
import cardloop.reading.cards.opinion.LineReader;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.picture.GreyImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Latin words before or above a row, as the second recogniser reads them. */
final class LatinLabels {
    private static final List<String> OF_A_PIN = List.of("PIN", "ASSWO", "EDEEM", "CODE", "SECRET");
    private static final List<String> OF_A_NUMBER =
            List.of("CARDNO", "ARDN", "SERIAL", "ERIALN", "S/N", "NUMBER", "NO.");

    /** At the beginning of a line, however its full stop was read. */
    private static final Pattern NO = Pattern.compile("(^|\\n)\\W*N[O0][.,:;]? ");

    private static final double FAR_LEFT = 14;
    private static final double FAR_ABOVE = 2.6;
    private static final double LARGEST = 1.5;

    private final LineReader reader;
    private final GreyImage picture;
    private final List<TextRow> rows;

    LatinLabels(LineReader reader, GreyImage picture, List<TextRow> rows) {
        this.reader = reader;
        this.picture = picture;
        this.rows = rows;
    }

    /** 1 when the words by the row name a PIN, -1 when they name a number, 0 when they name both or none. */
    int pinRatherThanNumber(TextRow row) {
        var words = new StringBuilder();
        for (TextRow near : withItself(row)) {
            words.append(reader.read(EvenLight.on(picture, near))).append('\n');
        }
        String text = words.toString().toUpperCase(Locale.ROOT);
        boolean isPin = OF_A_PIN.stream().anyMatch(text::contains);
        boolean isNumber = NO.matcher(text).find() || OF_A_NUMBER.stream().anyMatch(text::contains);
        return isPin == isNumber ? 0 : isPin ? 1 : -1;
    }

    private List<TextRow> withItself(TextRow row) {
        var near = new ArrayList<TextRow>();
        near.add(row);
        rows.stream()
                .filter(other -> isLabelOf(other.box(), row.box()) || isRowWithLabel(other, row))
                .forEach(near::add);
        return near;
    }

    /** The same row as it was found once more, longer, perhaps with its word. */
    private static boolean isRowWithLabel(TextRow other, TextRow row) {
        return other.overlaps(row) && other.box().width() > row.box().width();
    }

    private static boolean isLabelOf(Box label, Box row) {
        double radians = Math.toRadians(row.degrees());
        double dx = label.centreX() - row.centreX();
        double dy = label.centreY() - row.centreY();
        double along = dx * Math.cos(radians) + dy * Math.sin(radians);
        double down = (dy * Math.cos(radians) - dx * Math.sin(radians)) / row.height();
        double gap = -along - (label.width() + row.width()) / 2;
        boolean before = Math.abs(down) < 0.8 && gap > -row.height() && gap < FAR_LEFT * row.height();
        boolean above = down < -0.8 && down > -FAR_ABOVE && along < row.width() / 4;
        return (before || above) && label.height() < LARGEST * row.height();
    }
}
