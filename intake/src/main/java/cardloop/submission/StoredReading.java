package cardloop.submission;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.Reading;
import cardloop.reading.RowReading;
import java.util.ArrayList;
import java.util.List;

/**
 * Number and PIN of a card that is not well formed or not certain yet, as read or typed. Kept sealed; prints neither.
 *
 * @param number {@code ""} when there is none; {@link Glyph#UNKNOWN} where a character could not be read
 * @param pin the same of the PIN
 * @param numberBox where the row stands on the photo; {@link Box#NOWHERE} for typed cards
 * @param pinBox the same of the PIN
 * @param doubtful places the seller is asked about
 */
public record StoredReading(String number, String pin, Box numberBox, Box pinBox, List<Doubt> doubtful) {
    /**
     * One character to look at.
     *
     * @param position 0-based in number or PIN
     * @param alternatives what else it may be, most likely first
     * @param confidence 0-1000 as the reader sees it
     */
    public record Doubt(Field field, int position, String alternatives, int confidence, Box box) {
        @Override
        public String toString() {
            return "Doubt(" + field + ":" + position + ")";
        }
    }

    public StoredReading {
        doubtful = List.copyOf(doubtful);
    }

    public static StoredReading typed(String number, String pin) {
        return new StoredReading(number, pin, Box.NOWHERE, Box.NOWHERE, List.of());
    }

    public static StoredReading of(Reading.Read read) {
        List<Doubt> doubtful = new ArrayList<>(doubts(Field.NUMBER, read.number()));
        doubtful.addAll(doubts(Field.PIN, read.pin()));
        return new StoredReading(
                read.number().reveal(),
                read.pin().reveal(),
                read.number().box(),
                read.pin().box(),
                doubtful);
    }

    private static List<Doubt> doubts(Field field, RowReading row) {
        return row.doubtfulPositions().stream()
                .map(position -> doubt(field, position, row.glyphs().get(position)))
                .toList();
    }

    private static Doubt doubt(Field field, int position, Glyph glyph) {
        StringBuilder alternatives = new StringBuilder();
        glyph.alternatives().forEach(alternatives::append);
        return new Doubt(field, position, alternatives.toString(), glyph.confidencePermille(), glyph.box());
    }

    /** With one field typed anew; nothing of it is doubtful any more. */
    public StoredReading with(Field field, String typed) {
        List<Doubt> left =
                doubtful.stream().filter(doubt -> doubt.field() != field).toList();
        return field == Field.PIN
                ? new StoredReading(number, typed, numberBox, pinBox, left)
                : new StoredReading(typed, pin, numberBox, pinBox, left);
    }

    public String characters(Field field) {
        return field == Field.PIN ? pin : number;
    }

    @Override
    public String toString() {
        return "StoredReading(" + doubtful.size() + " doubtful)";
    }
}
