/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.net;

import org.jspecify.annotations.NullMarked;
