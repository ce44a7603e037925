package cardloop.suggestion;

import cardloop.card.Bilingual;
import cardloop.format.Finding.Field;

/**
 * Something that may have been meant. A person takes it or leaves it; nothing here makes it happen.
 *
 * @param weightMillibits at least 0, the less the likelier: -1000·log2 of how often such a slip happens, beside the
 *     weights of the same field's other suggestions. 1000 more is half as likely
 * @param reason says what may have happened; names no character
 */
public record Suggestion(Field field, Edit edit, Slip slip, int weightMillibits, Bilingual reason) {
    Suggestion shifted(int units) {
        Edit there = new Edit(edit.position() + units, edit.length(), edit.replacement());
        return new Suggestion(field, there, slip, weightMillibits, reason);
    }
}
