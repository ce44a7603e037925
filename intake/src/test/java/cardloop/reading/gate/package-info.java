/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.gate;

import org.jspecify.annotations.NullMarked;
