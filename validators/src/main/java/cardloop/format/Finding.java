package cardloop.format;

import cardloop.card.Bilingual;
import java.util.List;

/**
 * One thing wrong with what was typed. Never holds the PIN or a part of it.
 *
 * @param fault what is wrong
 * @param field where
 * @param position 0-based, in UTF-16 units of the field as typed; 0 when the whole field is meant
 * @param length how many units are meant; 0 at a place where something is missing
 * @param text says what to do, in both languages
 * @param suggestions what may have been meant, in place of what is pointed at; never applied by itself. Empty for number and
 *     PIN: what may have been meant there is worked out for whoever asks, by the room of suggestions
 */
public record Finding(
        FormatFault fault, Field field, int position, int length, Bilingual text, List<String> suggestions) {

    /** The part of a card a finding is about. */
    public enum Field {
        KIND,
        NUMBER,
        PIN,
        FACE_VALUE,
        REGION,
        BATCH,
        EXPIRES_ON,
        LINE
    }
}
