package cardloop.web.card;

import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.submission.StoredReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The places of a photographed code its seller is asked about.
 *
 * @param number a dot for each character read, a question mark for each that is asked about; empty when none was read
 * @param pin the same of the PIN
 */
record Doubts(List<Place> places, String number, String pin) {
    /** A place in a form: NUMBER:0, PIN:11. */
    private static final Pattern PLACE = Pattern.compile("(NUMBER|PIN):\\d{1,2}");

    private static final String OTHER = ":other";

    Doubts {
        places = List.copyOf(places);
    }

    /**
     * One doubtful character.
     *
     * @param read what was read; empty when nobody could
     * @param choices what it may be, what was read first
     */
    record Place(Field field, int position, String read, List<String> choices) {
        public String name() {
            return field + ":" + position;
        }
    }

    /** Empty when nothing was read, or it was typed anew since. */
    static Optional<Doubts> of(StoredReading reading) {
        if (reading.pinBox().isNowhere() && reading.numberBox().isNowhere()) {
            return Optional.empty();
        }
        return Optional.of(new Doubts(
                reading.doubtful().stream().map(doubt -> place(reading, doubt)).toList(),
                masked(reading, Field.NUMBER),
                masked(reading, Field.PIN)));
    }

    private static String masked(StoredReading reading, Field field) {
        StringBuilder dots =
                new StringBuilder("•".repeat(reading.characters(field).length()));
        reading.doubtful().stream()
                .filter(doubt -> doubt.field() == field)
                .forEach(doubt -> dots.setCharAt(doubt.position(), '?'));
        return dots.toString();
    }

    private static Place place(StoredReading reading, StoredReading.Doubt doubt) {
        char read = reading.characters(doubt.field()).charAt(doubt.position());
        String known = read == Glyph.UNKNOWN ? "" : String.valueOf(read);
        List<String> choices = (known + doubt.alternatives())
                .chars()
                .mapToObj(Character::toString)
                .distinct()
                .toList();
        return new Place(doubt.field(), doubt.position(), known, choices);
    }

    /** What the seller picked, by place; a character typed under "other" wins. */
    static Map<String, Character> picked(Map<String, String> form) {
        Map<String, Character> picked = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (PLACE.matcher(name).matches() && value.length() == 1) {
                picked.put(name, value.charAt(0));
            }
        });
        form.forEach((name, value) -> {
            String place = name.endsWith(OTHER) ? name.substring(0, name.length() - OTHER.length()) : "";
            if (PLACE.matcher(place).matches() && value.strip().length() == 1) {
                picked.put(place, Character.toUpperCase(value.strip().charAt(0)));
            }
        });
        return picked;
    }
}
