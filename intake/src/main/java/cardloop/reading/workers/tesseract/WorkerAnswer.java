package cardloop.reading.workers.tesseract;

import cardloop.reading.Reading;

/** What a worker made of one photo. */
@SuppressWarnings("ArrayRecordComponent") // pictures are handed through, never compared
sealed interface WorkerAnswer {
    record Done(Reading reading) implements WorkerAnswer {}

    record Print(byte[] png) implements WorkerAnswer {}

    /** The photo does not decode. */
    record NoPrint() implements WorkerAnswer {}
}
