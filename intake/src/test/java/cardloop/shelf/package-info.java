/** The shelf on both databases. In: made-up cards. Out: items and counts. Never here: another room. */
@NullMarked
package cardloop.shelf;

import org.jspecify.annotations.NullMarked;
