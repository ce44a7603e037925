package cardloop.web.pages.sell;

import cardloop.format.CardFormat;
import cardloop.format.Finding.Field;
import cardloop.pasted.CardLine;
import cardloop.suggestion.Suggestion;
import cardloop.suggestion.Suggestions;
import cardloop.text.NormalisedText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A button that puts what may have been meant into the pasted text; the seller presses it or does not. Prints without its
 * characters.
 *
 * @param from 0-based place in the line
 * @param length characters that give way
 * @param put what takes their place; empty where a character goes
 */
record SuggestionChip(Field field, int from, int length, String put) {
    static List<SuggestionChip> of(CardLine line, CardFormat format) {
        return Stream.concat(
                        of(format, Field.NUMBER, line.number(), line.numberOffset()),
                        of(format, Field.PIN, line.pin(), line.pinOffset()))
                .toList();
    }

    private static Stream<SuggestionChip> of(CardFormat format, Field field, String typed, int offset) {
        return Suggestions.of(format, field, NormalisedText.of(typed)).shifted(offset).ranked().stream()
                .map(Suggestion::edit)
                .map(edit -> new SuggestionChip(field, edit.position(), edit.length(), edit.replacement()));
    }

    int end() {
        return from + length;
    }

    /** Ends the name of the message that says what the button does. */
    public String way() {
        return put.isEmpty() ? "drop" : length == 0 ? "add" : "change";
    }

    @Override
    public String toString() {
        return "SuggestionChip(" + field + " " + from + "+" + length + ")";
    }
}
