package cardloop.reading;

/** Reads one photo. Thread-safe; blocks until the photo is read or set aside; a bad photo never throws. */
public interface CardReader {
    Reading read(ReadingRequest request);
}
