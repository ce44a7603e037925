/** Tests of the room. */
@NullMarked
package cardloop.payout.trouble;

import org.jspecify.annotations.NullMarked;
