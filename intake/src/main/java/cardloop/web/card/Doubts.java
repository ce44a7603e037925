package cardloop.web.card;

import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.submission.StoredReading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The places of a photographed code its seller is asked about.
 *
 * @param rows codes of which so much is doubtful that they are typed as a whole
 * @param places single characters of the other codes
 * @param number a dot for each character read, a question mark for each that is asked about; empty when none was read or
 *     it is typed as a whole
 * @param pin the same of the PIN
 * @param amongOthers the photo shows further cards, so that the seller has to see which one was read
 */
record Doubts(List<Row> rows, List<Place> places, String number, String pin, boolean amongOthers) {
    Doubts {
        rows = List.copyOf(rows);
        places = List.copyOf(places);
    }

    /**
     * A code to type beside its picture.
     *
     * @param name of its field in the form
     */
    record Row(Field field, String name, int length) {
        static Row of(Field field, StoredReading reading) {
            return new Row(
                    field,
                    field == Field.PIN ? "pin" : "number",
                    reading.characters(field).length());
        }
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
        List<Row> rows = Arrays.stream(Field.values())
                .filter(field -> isMostlyDoubtful(reading, field))
                .map(field -> Row.of(field, reading))
                .toList();
        return Optional.of(new Doubts(
                rows,
                reading.doubtful().stream()
                        .filter(doubt -> rows.stream().noneMatch(row -> row.field() == doubt.field()))
                        .map(doubt -> place(reading, doubt))
                        .toList(),
                masked(reading, Field.NUMBER, rows),
                masked(reading, Field.PIN, rows),
                !reading.otherPins().isEmpty()));
    }

    /** Half of it or more: one field is less work than so many questions. */
    private static boolean isMostlyDoubtful(StoredReading reading, Field field) {
        long doubtful = reading.doubtful().stream()
                .filter(doubt -> doubt.field() == field)
                .count();
        return doubtful > 1 && doubtful * 2 >= reading.characters(field).length();
    }

    private static String masked(StoredReading reading, Field field, List<Row> typed) {
        if (typed.stream().anyMatch(row -> row.field() == field)) {
            return "";
        }
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
}
