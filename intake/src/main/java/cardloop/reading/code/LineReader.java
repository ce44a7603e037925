package cardloop.reading.code;

import cardloop.reading.picture.GreyImage;
import java.util.List;

/**
 * Recognises the characters of one straightened line, dark on light. The seam for every recogniser: a second one is
 * another implementation whose lines are weighed with the first one's. Not thread-safe.
 */
public interface LineReader {

    /**
     * Reads one line.
     *
     * @param alphabet characters to expect; a reader may still answer others
     * @return from left to right, without blanks; empty when it sees none
     */
    List<LineGlyph> read(GreyImage line, String alphabet);
}
