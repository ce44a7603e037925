/** Tests of the room; the doubles are for tests of other rooms too. */
@NullMarked
package cardloop.nights;

import org.jspecify.annotations.NullMarked;
