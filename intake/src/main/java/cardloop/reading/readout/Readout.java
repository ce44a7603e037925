package cardloop.reading.readout;

import cardloop.reading.PhotoQuality;
import cardloop.reading.Reading;
import java.time.Duration;

/** Holds a reading against what was wanted. */
final class Readout {
    private Readout() {}

    static ReadPhoto of(String file, PhotoQuality quality, Reading reading, Wanted wanted, Duration took) {
        return switch (reading) {
            case Reading.Read read ->
                new ReadPhoto.Read(
                        file,
                        quality,
                        card(read, wanted),
                        read.others().stream().map(other -> card(other, wanted)).toList(),
                        took);
            case Reading.Unreadable(Reading.Why why) -> new ReadPhoto.Unreadable(file, quality, why, took);
        };
    }

    private static ReadCard card(Reading.Read read, Wanted wanted) {
        String number = read.number().reveal();
        String pin = read.pin().reveal();
        return new ReadCard(
                read.number(), read.pin(), read.certain(), wanted.kinds(number, pin), wanted.fitsCheck(number, pin));
    }
}
