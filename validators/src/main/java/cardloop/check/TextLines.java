package cardloop.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** The lines of a stream, one held at a time, and of a very long one only its beginning. */
final class TextLines {
    /** More than any card with its labels takes. */
    static final int LONGEST = 4_096;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final DecodedText text;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean afterReturn;

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end
     * @param isCut whether there was more than {@link #LONGEST} characters
     */
    record Line(long number, String text, boolean isCut) {}

    TextLines(InputStream in, Charset charset) {
        text = new DecodedText(in, charset);
    }

    /** The number of the line being read, from 1: where an exception of {@link #next} happened. */
    long number() {
        return number;
    }

    /** The next line, empty at the end. Lines end with LF, CR LF or CR. */
    Optional<Line> next() throws IOException {
        line.setLength(0);
        number++;
        int character = first();
        if (character < 0) {
            return Optional.empty();
        }
        boolean isCut = false;
        while (character >= 0 && character != '\n' && character != '\r') {
            isCut |= line.length() == LONGEST;
            if (!isCut) {
                line.append((char) character);
            }
            character = text.next();
        }
        afterReturn = character == '\r';
        return Optional.of(new Line(number, line.toString(), isCut));
    }

    private int first() throws IOException {
        int character = text.next();
        boolean isSecondHalfOfAnEnd = afterReturn && character == '\n';
        boolean isMark = number == 1 && character == BYTE_ORDER_MARK;
        afterReturn = false;
        return isSecondHalfOfAnEnd || isMark ? text.next() : character;
    }
}
