package cardloop.check;

import cardloop.card.Bilingual;
import cardloop.suggestion.Suggestions;
import java.util.List;

/**
 * What the check says of one line. Holds no PIN: number and PIN are masked, and the number, too, is but dots unless both
 * are well formed, because a line cut at the wrong place has its PIN in the number.
 *
 * @param line from 1
 * @param kinds the kind stated, or those whose shape the line has when none was
 * @param number masked; empty when there is none
 * @param pin masked; empty when there is none
 */
record CheckedLine(
        long line, List<String> kinds, String number, String pin, LineVerdict verdict, List<LineFinding> findings) {
    CheckedLine {
        kinds = List.copyOf(kinds);
        findings = List.copyOf(findings);
    }

    boolean isGood() {
        return verdict != LineVerdict.MALFORMED;
    }

    /** In one word. */
    enum LineVerdict {
        WELL_FORMED(new Bilingual("格式正确", "well formed")),
        /** No kind was stated, and at least one has this shape. A shape proves no kind. */
        FITS(new Bilingual("符合所列卡种", "fits the kinds listed")),
        MALFORMED(new Bilingual("需改正", "to be corrected"));

        private final Bilingual text;

        LineVerdict(Bilingual text) {
            this.text = text;
        }

        Bilingual text() {
            return text;
        }
    }

    /**
     * One thing wrong.
     *
     * @param column from 1, in UTF-16 units of the line; 0 when it has no place in the line
     * @param length units meant
     * @param meant with positions in the line, from 0
     */
    record LineFinding(String code, int column, int length, Bilingual text, Suggestions meant) {}
}
