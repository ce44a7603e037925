/** Tests of the room. */
@NullMarked
package cardloop.purge;

import org.jspecify.annotations.NullMarked;
