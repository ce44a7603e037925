/**
 * What the words by two rows of one shape say about which is the number and which the PIN. In: a picture, its rows, and the
 * two rows. Out: the words' verdict, or that they say nothing. Never here: the codes themselves.
 */
@NullMarked
package cardloop.reading.cards.label;

import org.jspecify.annotations.NullMarked;
