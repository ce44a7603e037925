package cardloop.reading.code;

import cardloop.reading.RowShape;
import cardloop.reading.code.LineGlyph.Candidate;
import cardloop.reading.decode.ReadCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a second recogniser says about each character of a code, in the code's alphabet.
 *
 * @param values one for each character of the code; {@link #SILENT} where it says nothing
 * @param confidences 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Opinion(char[] values, double[] confidences) {
    static final char SILENT = ' ';

    private static final List<String> ALIKE = List.of("0OQD", "1IL", "2Z", "5S", "8B", "6G");

    static Opinion on(ReadCode code, List<LineGlyph> line, RowShape shape) {
        char[] values = new char[code.characters().size()];
        double[] confidences = new double[values.length];
        Arrays.fill(values, SILENT);
        var seen = new StringBuilder();
        var sure = new double[line.size()];
        for (LineGlyph glyph : line) {
            Candidate named = named(glyph, shape.alphabet());
            if (named.value() != SILENT) {
                sure[seen.length()] = named.confidence();
                seen.append(named.value());
            }
        }
        int[] answers = Alignment.of(code.reveal(), seen.toString());
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] >= 0) {
                values[i] = seen.charAt(answers[i]);
                confidences[i] = sure[answers[i]];
            }
        }
        return new Opinion(values, confidences);
    }

    /** Under the one name it can have in the alphabet: a letter O is a zero among digits. */
    private static Candidate named(LineGlyph glyph, String alphabet) {
        char upper = Character.toString(glyph.value()).toUpperCase(Locale.ROOT).charAt(0);
        if (alphabet.indexOf(upper) >= 0) {
            return new Candidate(upper, glyph.confidence());
        }
        for (String alike : ALIKE) {
            for (int i = 0; i < alike.length() && alike.indexOf(upper) >= 0; i++) {
                if (alphabet.indexOf(alike.charAt(i)) >= 0) {
                    return new Candidate(alike.charAt(i), glyph.confidence());
                }
            }
        }
        return new Candidate(SILENT, 0);
    }
}
