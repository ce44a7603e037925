package cardloop.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * One line of a paste. Does not print itself.
 *
 * @param number from 1
 * @param whole the line without blanks and separators at both ends, never empty
 */
record Line(int number, String text, Slice whole) {
    private static final String ENDS = "\n\r\u0085\u2028\u2029";

    /** Hands out the lines that hold more than blanks and separators, in order. */
    static void each(String pasted, Consumer<Line> consumer) {
        int number = 0;
        int at = 0;
        while (at < pasted.length()) {
            int end = at;
            while (end < pasted.length() && ENDS.indexOf(pasted.charAt(end)) < 0) {
                end++;
            }
            number++;
            String text = pasted.substring(at, end);
            Slice whole = new Slice(0, text.length()).trimmed(text);
            if (!whole.isEmpty()) {
                consumer.accept(new Line(number, text, whole));
            }
            boolean isCrLf = end + 1 < pasted.length() && pasted.charAt(end) == '\r' && pasted.charAt(end + 1) == '\n';
            at = end + (isCrLf ? 2 : 1);
        }
    }

    /** The parts of a slice between separators, none empty. */
    List<Slice> split(Slice slice, IntPredicate isSeparator) {
        List<Slice> parts = new ArrayList<>();
        int start = slice.start();
        for (int at = slice.start(); at <= slice.end(); at++) {
            if (at == slice.end() || isSeparator.test(text.charAt(at))) {
                Slice part = new Slice(start, at).trimmed(text);
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = at + 1;
            }
        }
        return parts;
    }

    String in(Slice slice) {
        return slice.in(text);
    }

    CardLine card(Slice cardNumber, Slice pin) {
        return new CardLine(number, in(cardNumber), cardNumber.start(), in(pin), pin.start());
    }

    @Override
    public String toString() {
        return "Line(" + number + ")";
    }
}
