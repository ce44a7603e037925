/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.code;

import org.jspecify.annotations.NullMarked;
