package cardloop.reading.workers.bulkhead;

import cardloop.reading.Box;
import cardloop.reading.PhotoPrints;
import java.util.List;
import java.util.Optional;

/** Few pictures at a time, so that people who look at photos leave the workers to those that are to be read. */
public final class BoundedPhotoPrints implements PhotoPrints {
    private final PhotoPrints prints;
    private final Bulkhead bulkhead;

    public BoundedPhotoPrints(PhotoPrints prints, Bulkhead bulkhead) {
        this.prints = prints;
        this.bulkhead = bulkhead;
    }

    @Override
    public Optional<byte[]> crop(byte[] image, Box box, int margin) {
        return bulkhead.in(() -> prints.crop(image, box, margin));
    }

    @Override
    public Optional<byte[]> covered(byte[] image, List<Box> covered, int longestSide) {
        return bulkhead.in(() -> prints.covered(image, covered, longestSide));
    }
}
