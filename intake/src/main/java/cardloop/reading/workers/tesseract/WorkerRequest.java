package cardloop.reading.workers.tesseract;

import cardloop.reading.Box;
import cardloop.reading.ReadingRequest;
import java.util.List;

/** What a worker is asked to do with one photo. */
@SuppressWarnings("ArrayRecordComponent") // photos are handed through, never compared
sealed interface WorkerRequest {
    record Read(ReadingRequest request) implements WorkerRequest {}

    record Crop(byte[] image, Box box, int margin) implements WorkerRequest {}

    record Cover(byte[] image, List<Box> boxes, int longestSide) implements WorkerRequest {}
}
