/**
 * The reader that runs Tesseract, in worker processes of its own because hostile pictures crash native code. In: photos
 * and row shapes, through a pipe. Out: readings and prints. Never here: native code in the server's own process, a photo
 * or a code on disk, a picture tried a third time.
 */
@NullMarked
package cardloop.reading.workers.tesseract;

import org.jspecify.annotations.NullMarked;
