/** Tests of what waits for an operator. */
@NullMarked
package cardloop.casebook.attention;

import org.jspecify.annotations.NullMarked;
