package cardloop.reading;

import java.util.List;

/**
 * One photo to read.
 *
 * @param image the bytes as uploaded; not copied, and not changed by any reader
 * @param shapes the rows of the declared kind, one or two; several of one field when several kinds may fit
 * @param proof whether the caller vouches that this kind is calibrated
 */
@SuppressWarnings("ArrayRecordComponent") // a photo of 10 MB is handed through, never compared
public record ReadingRequest(byte[] image, List<RowShape> shapes, Proof proof) {
    public ReadingRequest {
        shapes = List.copyOf(shapes);
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("a card has at least one row");
        }
    }

    /** A request whose reading can never be certain. */
    public ReadingRequest(byte[] image, List<RowShape> shapes) {
        this(image, shapes, Proof.NONE);
    }

    @Override
    public String toString() {
        return "ReadingRequest(" + image.length + " bytes, " + shapes.size() + " rows)";
    }
}
