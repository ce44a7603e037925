package cardloop.reading.calibration;

import cardloop.reading.Glyph;
import cardloop.reading.Reading;
import cardloop.reading.RowReading;
import java.util.List;

/** A reading as the reader gave it, before anybody corrected it. Prints none of its characters. */
record AsRead(List<Mark> number, List<Mark> pin) {
    /**
     * One character as read.
     *
     * @param permille the reader's confidence, 0 to 1000
     * @param doubtful whether the seller was asked about it
     */
    record Mark(char value, int permille, boolean doubtful) {
        boolean isKnown() {
            return value != Glyph.UNKNOWN;
        }

        @Override
        public String toString() {
            return "Mark(•)";
        }
    }

    AsRead {
        number = List.copyOf(number);
        pin = List.copyOf(pin);
    }

    static AsRead of(Reading.Read read) {
        return new AsRead(marks(read.number()), marks(read.pin()));
    }

    private static List<Mark> marks(RowReading row) {
        return row.glyphs().stream()
                .map(glyph -> new Mark(glyph.value(), glyph.confidencePermille(), glyph.doubtful()))
                .toList();
    }

    @Override
    public String toString() {
        return "AsRead(" + number.size() + ", " + pin.size() + " characters)";
    }
}
