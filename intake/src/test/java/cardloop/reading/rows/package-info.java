/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.rows;

import org.jspecify.annotations.NullMarked;
