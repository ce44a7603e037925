package cardloop.reading.readout;

import cardloop.reading.PhotoQuality;
import cardloop.reading.Reading;
import java.time.Duration;
import java.util.List;

/** What came of one file. */
sealed interface ReadPhoto {
    String file();

    PhotoQuality quality();

    /** All of it, the gate included. */
    Duration took();

    /** @param others further cards on the photo; empty for nearly every one */
    record Read(String file, PhotoQuality quality, ReadCard card, List<ReadCard> others, Duration took)
            implements ReadPhoto {}

    /** Nothing was read. */
    record Unreadable(String file, PhotoQuality quality, Reading.Why why, Duration took) implements ReadPhoto {}

    /** Every card on it is. */
    default boolean isCertain() {
        return switch (this) {
            case Read read -> read.card().isCertain() && read.others().stream().allMatch(ReadCard::isCertain);
            case Unreadable _ -> false;
        };
    }
}
