/**
 * The shelf. In: cleared cards, one item each. Out: counts, items to verify, items pulled. Never here: an item whose region nobody tells.
 */
@NullMarked
package cardloop.shelf;

import org.jspecify.annotations.NullMarked;
