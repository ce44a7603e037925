/** Proving an address, on every database. */
@NullMarked
package cardloop.access.proof;

import org.jspecify.annotations.NullMarked;
