package cardloop.readout;

import cardloop.reading.PhotoQuality;
import cardloop.reading.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Holds a reading against what was wanted. */
final class Readout {
    private Readout() {}

    static ReadPhoto of(String file, PhotoQuality quality, Reading reading, Wanted wanted, Duration took) {
        return switch (reading) {
            case Reading.Read read -> {
                String number = read.number().reveal();
                String pin = read.pin().reveal();
                yield new ReadPhoto(
                        file, quality, reading, wanted.kinds(number, pin), wanted.fitsCheck(number, pin), took);
            }
            case Reading.Unreadable _ -> new ReadPhoto(file, quality, reading, List.of(), Optional.empty(), took);
        };
    }
}
