/**
 * Which kinds could this be? In: a code whose kind nobody said, as one text or as number and PIN. Out: the kinds it fits,
 * ranked, and near misses with the reason. Never here: a decision (shapes prove no kind), a repair, or a result that
 * holds or prints a character of the code.
 */
@NullMarked
package cardloop.recognition;

import org.jspecify.annotations.NullMarked;
