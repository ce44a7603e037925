package cardloop.web.pages.desk;

import cardloop.reading.Field;
import cardloop.submission.Doubt;
import cardloop.submission.StoredReading;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a photo, as a reviewer sees it without a reveal.
 *
 * @param number a dot a character, a question mark where it was doubtful; empty when none was read
 * @param pin the same of the PIN
 */
record ShownReading(String number, String pin, List<Mark> marks) {
    private static final int PERMILLE_A_PERCENT = 10;

    ShownReading {
        marks = List.copyOf(marks);
    }

    /**
     * One doubtful character.
     *
     * @param percent how sure the reader was
     * @param alternatives what else it may be; empty when too much of a PIN would be told
     * @param hasPicture whether its picture may be seen
     */
    record Mark(Field field, int position, int percent, String alternatives, boolean hasPicture) {
        static Mark of(Doubt doubt) {
            return new Mark(
                    doubt.field(),
                    doubt.position(),
                    doubt.confidence() / PERMILLE_A_PERCENT,
                    String.join(" ", doubt.alternatives().split("")),
                    !doubt.box().isNowhere());
        }
    }

    /** Empty for a card that was typed. */
    static Optional<ShownReading> of(StoredReading reading) {
        if (!reading.pinRow().isFound() && !reading.numberRow().isFound()) {
            return Optional.empty();
        }
        List<Doubt> seen = reading.shownUnrevealed();
        return Optional.of(new ShownReading(
                masked(reading, Field.NUMBER, seen),
                masked(reading, Field.PIN, seen),
                seen.stream().map(Mark::of).toList()));
    }

    private static String masked(StoredReading reading, Field field, List<Doubt> doubts) {
        var dots = new StringBuilder("•".repeat(reading.row(field).characters().length()));
        doubts.stream().filter(doubt -> doubt.field() == field).forEach(doubt -> dots.setCharAt(doubt.position(), '?'));
        return dots.toString();
    }
}
