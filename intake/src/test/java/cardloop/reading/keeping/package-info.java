/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.keeping;

import org.jspecify.annotations.NullMarked;
