/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.workers.tesseract;

import org.jspecify.annotations.NullMarked;
