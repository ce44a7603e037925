/** Tests of the room. */
@NullMarked
package cardloop.money.trouble;

import org.jspecify.annotations.NullMarked;
