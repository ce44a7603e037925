/**
 * From what the net saw to whole codes. In: {@link cardloop.reading.cards.net.Posteriors} of one line and the
 * {@link cardloop.reading.RowShape} its code keeps to. Out: the likeliest codes of that shape, each with its probability, and for each character its
 * probability, what else it might be and where it stands. Never here: pixels, a character the net gave no chance at all, a
 * verdict whether a reading is certain.
 */
@NullMarked
package cardloop.reading.cards.decode;

import org.jspecify.annotations.NullMarked;
