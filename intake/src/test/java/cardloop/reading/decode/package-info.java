/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.decode;

import org.jspecify.annotations.NullMarked;
