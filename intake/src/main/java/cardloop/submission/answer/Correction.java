package cardloop.submission.answer;

import cardloop.cases.CardCase;
import cardloop.reading.Field;
import cardloop.submission.RefusedSubmissionException;
import cardloop.submission.RefusedSubmissionException.Why;
import cardloop.submission.StoredReading;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a seller says instead of what was read. Prints nothing of it.
 *
 * @param number the whole number typed anew; left out, it stays
 * @param pin the same of the PIN
 * @param characters single ones by place, such as {@code PIN:12} or {@code NUMBER:0}, counted from 0; of a code typed anew
 *     none count
 * @param photo whose reading is corrected or confirmed; empty where nobody says, as in the API
 */
public record Correction(
        Optional<String> number, Optional<String> pin, Map<String, Character> characters, Optional<UUID> photo) {
    public Correction {
        characters = Map.copyOf(characters);
    }

    /** What was read is right. */
    public static Correction none() {
        return new Correction(Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
    }

    /** Codes typed anew. */
    public static Correction typed(Optional<String> number, Optional<String> pin) {
        return new Correction(number, pin, Map.of(), Optional.empty());
    }

    /** Places of one reading are none of another's: its seller has sent a newer photo since. */
    boolean isOfAnEarlierPhoto(CardCase card) {
        return photo.isPresent() && !photo.equals(card.origin().photoId());
    }

    /** @throws RefusedSubmissionException when there is no such place */
    StoredReading appliedTo(StoredReading reading) {
        return appliedTo(appliedTo(reading, Field.NUMBER, number), Field.PIN, pin);
    }

    private StoredReading appliedTo(StoredReading reading, Field field, Optional<String> typed) {
        if (typed.isPresent()) {
            return reading.with(field, typed.get());
        }
        StringBuilder changed = new StringBuilder(reading.characters(field));
        boolean touched = false;
        for (Map.Entry<String, Character> entry : characters.entrySet()) {
            if (entry.getKey().startsWith(field + ":")) {
                changed.setCharAt(place(entry.getKey(), changed.length()), entry.getValue());
                touched = true;
            }
        }
        return touched ? reading.with(field, changed.toString()) : reading;
    }

    private static int place(String key, int length) {
        try {
            int place = Integer.parseInt(key.substring(key.indexOf(':') + 1));
            if (place >= 0 && place < length) {
                return place;
            }
        } catch (NumberFormatException noPlace) {
            // told below
        }
        throw new RefusedSubmissionException(Why.NO_SUCH_CHARACTER, "/" + key);
    }

    @Override
    public String toString() {
        return "Correction(" + characters.size() + " characters)";
    }
}
