package cardloop.reading;

/** Looks at a photo before it is read and says in milliseconds whether reading is worth it, and if not what to change. */
public interface PhotoGate {
    /** Never throws for anything the bytes hold. */
    PhotoQuality inspect(byte[] image);
}
