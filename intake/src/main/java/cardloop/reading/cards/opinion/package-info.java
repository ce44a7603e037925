/**
 * What a second recogniser says about a code that was read. In: a row cut to its code, a {@link LineReader}. Out: an
 * {@link Opinion} on each character, in the code's alphabet. Never here: which row carries which code, a verdict.
 */
@NullMarked
package cardloop.reading.cards.opinion;

import org.jspecify.annotations.NullMarked;
