package cardloop.reading;

/** Looks at a photo before it is read and says in milliseconds whether reading is worth it, and if not what to change. */
public interface PhotoGate {
    /** Never throws for anything the bytes hold. */
    PhotoQuality inspect(byte[] image);

    /**
     * What may be kept of a photo that is {@link PhotoQuality#isGood good}: the same picture in a file built anew from the
     * parts that hold its pixels and say how it is turned. Place, time, camera, thumbnails, comments and whatever stood
     * behind the picture are gone.
     *
     * @throws IllegalArgumentException when there is no such photo
     */
    byte[] rebuilt(byte[] image);
}
