/** Tests of the room. */
@NullMarked
package cardloop.runs;

import org.jspecify.annotations.NullMarked;
