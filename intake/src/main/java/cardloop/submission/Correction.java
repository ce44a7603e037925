package cardloop.submission;

import cardloop.casebook.CardCase;
import cardloop.reading.Field;
import cardloop.submission.RefusedSubmissionException.Why;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a seller says to what was read. Prints nothing of it.
 *
 * @param rows whole rows typed anew
 * @param characters single ones by place, such as {@code PIN:12} or {@code NUMBER:0}, counted from 0; of a row typed anew
 *     none count
 * @param confirmed rows whose picture was looked at; one in which anything is doubtful still is not confirmed by that
 * @param photo whose reading is corrected or confirmed; empty where nobody says, as in the API
 */
public record Correction(
        Map<Field, String> rows, Map<String, Character> characters, Set<Field> confirmed, Optional<UUID> photo) {
    /** What was left blank was not typed. */
    public Correction {
        rows = rows.entrySet().stream()
                .filter(row -> !row.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        characters = Map.copyOf(characters);
        confirmed = Set.copyOf(confirmed);
    }

    /** Rows typed anew. */
    public static Correction typed(Map<Field, String> rows) {
        return new Correction(rows, Map.of(), Set.of(), Optional.empty());
    }

    /** Rows typed anew, and the others looked at. */
    public Correction confirming(Set<Field> looked) {
        return new Correction(rows, characters, looked, photo);
    }

    public boolean saysNothing() {
        return rows.isEmpty() && characters.isEmpty() && confirmed.isEmpty();
    }

    /** Places of one reading are none of another's: its seller has sent a newer photo since. */
    public boolean isOfAnEarlierPhoto(CardCase card) {
        return photo.isPresent() && !photo.equals(card.origin().photoId());
    }

    /** @throws RefusedSubmissionException when there is no such place */
    public StoredReading appliedTo(StoredReading reading) {
        return appliedTo(appliedTo(reading, Field.NUMBER), Field.PIN);
    }

    private StoredReading appliedTo(StoredReading reading, Field field) {
        if (rows.containsKey(field)) {
            return reading.with(field, rows.getOrDefault(field, ""));
        }
        StoredReading picked = reading.with(field, picked(field, reading.row(field)));
        return confirmed.contains(field) && picked.row(field).isClear() ? picked.confirmed(field) : picked;
    }

    private Map<Integer, Character> picked(Field field, StoredRow row) {
        Map<Integer, Character> picked = new HashMap<>();
        characters.forEach((name, character) -> {
            if (name.startsWith(field + ":")) {
                picked.put(place(name, row.characters().length()), character);
            }
        });
        return picked;
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
        return "Correction(" + rows.keySet() + ", " + characters.size() + " characters)";
    }
}
