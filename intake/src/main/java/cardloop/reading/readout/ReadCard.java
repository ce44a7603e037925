package cardloop.reading.readout;

import cardloop.reading.RowReading;
import java.util.List;
import java.util.Optional;

/**
 * One card on a photo.
 *
 * @param certain as the reader says
 * @param kinds of the catalogue that number and PIN can be of
 * @param fitsCheck whether the check digit fits; empty when there is none
 */
record ReadCard(RowReading number, RowReading pin, boolean certain, List<String> kinds, Optional<Boolean> fitsCheck) {
    boolean isCertain() {
        return certain && fitsCheck.orElse(true);
    }
}
