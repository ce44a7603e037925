/** Guessing, on every database. */
@NullMarked
package cardloop.access.guess;

import org.jspecify.annotations.NullMarked;
