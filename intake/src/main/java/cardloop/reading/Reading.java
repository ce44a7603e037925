package cardloop.reading;

import java.time.Duration;
import java.util.List;

/** What came of reading one photo. */
public sealed interface Reading {
    /** Cards of one photo that are told; the rest have to be photographed again. */
    int MOST_CARDS = 8;

    /**
     * At least one row was read.
     *
     * @param number empty when the kind has no number row or none was found
     * @param pin empty when the kind has no PIN row or none was found
     * @param certain only with {@link Proof#CALIBRATED}, both rows present and no glyph doubtful; otherwise the seller is
     *     asked to confirm, also when nothing is doubtful
     * @param others further cards on the same photo, each whole and without others of its own; empty for nearly every photo
     * @param codes every place on the photo that looks like a code, whosever it is and whatever it says; of the others none
     * @param took the worker's time for this photo
     */
    record Read(RowReading number, RowReading pin, boolean certain, List<Read> others, List<Box> codes, Duration took)
            implements Reading {
        public Read {
            others = List.copyOf(others);
            codes = List.copyOf(codes);
        }

        /** A further card, or the only one where nothing else on the photo looks like a code. */
        public Read(RowReading number, RowReading pin, boolean certain, Duration took) {
            this(number, pin, certain, List.of(), List.of(), took);
        }
    }

    /** Nothing was read; the photo is set aside. */
    record Unreadable(Why why) implements Reading {}

    /** Why a photo gave nothing. */
    enum Why {
        /** The bytes are no complete JPEG, PNG or WebP within the limits. */
        NOT_A_PHOTO,
        /** A photo, but no row of the declared shapes stands on it. */
        NO_ROW_FOUND,
        /** Reading took longer than its deadline. */
        TOO_SLOW,
        /** Two workers died on this photo. */
        WORKER_LOST,
        /** No worker can be started on this machine; the reader's log says what is missing. */
        READER_UNAVAILABLE
    }
}
