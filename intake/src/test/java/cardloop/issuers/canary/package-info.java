/** Canaries on both databases, and canaries for the tests of other rooms. */
@NullMarked
package cardloop.issuers.canary;

import org.jspecify.annotations.NullMarked;
