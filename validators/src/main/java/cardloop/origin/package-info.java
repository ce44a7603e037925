/**
 * What a card number tells beside the key: batch and region. In: a number in its normal form. Out: what its digits say by
 * the catalogue, or nothing. Never here: a guess from digits whose meaning no source tells.
 */
@NullMarked
package cardloop.origin;

import org.jspecify.annotations.NullMarked;
