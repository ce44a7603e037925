/** Tests of what waits for an operator. */
@NullMarked
package cardloop.attention;

import org.jspecify.annotations.NullMarked;
