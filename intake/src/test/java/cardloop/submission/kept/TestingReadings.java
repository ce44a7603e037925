package cardloop.submission.kept;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.submission.Doubt;
import cardloop.submission.StoredReading;
import cardloop.submission.StoredRow;
import java.util.List;

/** Readings as tests want them. */
public final class TestingReadings {
    public static final String NUMBER = "123456789";

    private TestingReadings() {}

    /** One card with these doubts, its rows where the boxes are, beside the PINs of other cards. */
    public static StoredReading of(String pin, Box number, Box pinBox, List<Doubt> doubts, Box... otherPins) {
        return new StoredReading(
                StoredRow.read(NUMBER, number, of(Field.NUMBER, doubts)),
                StoredRow.read(pin, pinBox, of(Field.PIN, doubts)),
                List.of(otherPins),
                List.of());
    }

    private static List<Doubt> of(Field field, List<Doubt> doubts) {
        return doubts.stream().filter(doubt -> doubt.field() == field).toList();
    }
}
