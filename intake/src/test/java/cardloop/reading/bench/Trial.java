package cardloop.reading.bench;

import cardloop.reading.Glyph;
import cardloop.reading.Reading;
import cardloop.reading.RowReading;
import cardloop.reading.bench.Sample.Row;
import java.time.Duration;
import java.util.List;

/**
 * What two readers made of one sample.
 *
 * @param plain all that plain Tesseract read, blanks and dashes left out
 * @param cpu of our worker
 * @param locations of the printed rows, whether a found row covers each; empty where the truth tells no places
 */
record Trial(
        Sample sample,
        String plain,
        Duration plainCpu,
        Reading reading,
        Duration cpu,
        Duration wall,
        List<Boolean> locations) {

    /** How a reading ended. */
    enum Verdict {
        CERTAIN,
        DOUBTFUL,
        UNREADABLE
    }

    Verdict verdict() {
        return switch (reading) {
            case Reading.Read read -> read.certain() ? Verdict.CERTAIN : Verdict.DOUBTFUL;
            case Reading.Unreadable _ -> Verdict.UNREADABLE;
        };
    }

    RowReading number() {
        return reading instanceof Reading.Read read ? read.number() : RowReading.absent();
    }

    RowReading pin() {
        return reading instanceof Reading.Read read ? read.pin() : RowReading.absent();
    }

    boolean isNumberExact() {
        return number().reveal().equals(sample.number().code());
    }

    boolean isPinExact() {
        return pin().reveal().equals(sample.pin().code());
    }

    boolean isRight() {
        return isNumberExact() && isPinExact();
    }

    boolean plainFound(Row row) {
        return plain.contains(row.code());
    }

    /** Every place of the PIN that is wrong is marked as doubtful, and nothing is made up. */
    boolean isPinHonest() {
        List<Glyph> glyphs = pin().glyphs();
        String truth = sample.pin().code();
        if (glyphs.size() != truth.length()) {
            return glyphs.isEmpty() || glyphs.stream().anyMatch(Glyph::doubtful);
        }
        for (int i = 0; i < glyphs.size(); i++) {
            if (glyphs.get(i).value() != truth.charAt(i) && !glyphs.get(i).doubtful()) {
                return false;
            }
        }
        return true;
    }
}
