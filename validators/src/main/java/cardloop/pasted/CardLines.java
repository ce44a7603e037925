package cardloop.pasted;

import cardloop.format.CardFormat;
import java.util.ArrayList;
import java.util.List;

/** Splits pasted text: first into lines, then each line by itself. Linear in the text; never throws. */
public final class CardLines {
    private CardLines() {}

    /** The lines that hold more than blanks and separators, in order. */
    public static List<CardLine> of(String text, CardFormat format) {
        List<CardLine> lines = new ArrayList<>();
        int number = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfLine(text, at);
            number++;
            LineCut.of(text.substring(at, end), format, number).ifPresent(lines::add);
            boolean isCrLf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (isCrLf ? 2 : 1);
        }
        return lines;
    }

    private static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && "\n\r\u0085\u2028\u2029".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
