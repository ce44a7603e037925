package cardloop.readout;

import cardloop.reading.PhotoQuality;
import cardloop.reading.Reading;
import cardloop.reading.RowReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of one file.
 *
 * @param kinds of the catalogue that number and PIN can be of
 * @param fitsCheck whether the check digit fits; empty when there is none or nothing was read
 * @param took all of it, the gate included
 */
record ReadPhoto(
        String file,
        PhotoQuality quality,
        Reading reading,
        List<String> kinds,
        Optional<Boolean> fitsCheck,
        Duration took) {

    /** What may be done with the reading. */
    enum Verdict {
        certain,
        doubtful,
        unreadable
    }

    Verdict verdict() {
        return switch (reading) {
            case Reading.Read read -> read.certain() && fitsCheck.orElse(true) ? Verdict.certain : Verdict.doubtful;
            case Reading.Unreadable _ -> Verdict.unreadable;
        };
    }

    RowReading number() {
        return reading instanceof Reading.Read read ? read.number() : RowReading.absent();
    }

    RowReading pin() {
        return reading instanceof Reading.Read read ? read.pin() : RowReading.absent();
    }
}
