/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.readout;

import org.jspecify.annotations.NullMarked;
