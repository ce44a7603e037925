/** Tests of the room. */
@NullMarked
package cardloop.schedule;

import org.jspecify.annotations.NullMarked;
