/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.picture;

import org.jspecify.annotations.NullMarked;
