package cardloop.reading.cards.opinion;

import cardloop.reading.RowShape;
import cardloop.reading.cards.decode.ReadCode;
import java.util.List;
import java.util.Locale;

/**
 * What a second recogniser says about each character of a code, in the code's alphabet. Prints without it.
 *
 * @param said one character for each of the code's; {@link #SILENT} where it says nothing
 */
public record Opinion(String said) {
    public static final char SILENT = ' ';

    private static final List<String> ALIKE = List.of("0OQD", "1IL", "2Z", "5S", "8B", "6G");

    /** Holds a line, as it was read, against the code; the line may have more characters, or fewer. */
    public static Opinion on(ReadCode code, String line, RowShape shape) {
        var seen = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char named = named(line.charAt(i), shape.alphabet());
            if (named != SILENT) {
                seen.append(named);
            }
        }
        var said = new StringBuilder();
        for (int answer : Alignment.of(code.reveal(), seen.toString())) {
            said.append(answer >= 0 ? seen.charAt(answer) : SILENT);
        }
        return new Opinion(said.toString());
    }

    /** Under the one name it can have in the alphabet: a letter O is a zero among digits. */
    private static char named(char value, String alphabet) {
        char upper = Character.toString(value).toUpperCase(Locale.ROOT).charAt(0);
        if (alphabet.indexOf(upper) >= 0) {
            return upper;
        }
        for (String alike : ALIKE) {
            for (int i = 0; i < alike.length() && alike.indexOf(upper) >= 0; i++) {
                if (alphabet.indexOf(alike.charAt(i)) >= 0) {
                    return alike.charAt(i);
                }
            }
        }
        return SILENT;
    }

    /** What it says about the character at a place, counted from 0. */
    public char of(int place) {
        return said.charAt(place);
    }

    @Override
    public String toString() {
        return "Opinion(•)";
    }
}
