/**
 * The desk over its tables. In: who sits there, what they do. Out: an item on one desk, a decision, a code shown. Never here:
 * a code shown that was not written down first, or an item held for ever.
 */
@NullMarked
package cardloop.review.desk;

import org.jspecify.annotations.NullMarked;
