package cardloop.reading.workers.bulkhead;

import cardloop.reading.PhotoGate;
import cardloop.reading.PhotoQuality;

/** A gate that looks at few photos at a time: each one decoded takes memory by its pixels, not by its bytes. */
public final class BoundedPhotoGate implements PhotoGate {
    private final PhotoGate gate;
    private final Bulkhead bulkhead;

    public BoundedPhotoGate(PhotoGate gate, Bulkhead bulkhead) {
        this.gate = gate;
        this.bulkhead = bulkhead;
    }

    @Override
    public PhotoQuality inspect(byte[] image) {
        return bulkhead.in(() -> gate.inspect(image));
    }

    @Override
    public byte[] rebuilt(byte[] image) {
        return bulkhead.in(() -> gate.rebuilt(image));
    }
}
