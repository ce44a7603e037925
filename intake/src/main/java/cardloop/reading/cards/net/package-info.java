/**
 * The small net that reads one line. In: a straightened line in grey, either polarity. Out: {@link Posteriors}, how likely
 * each character is at each step along the line. The weights come with the build and are shared by all threads. Never
 * here: a scheme, a choice between characters, a native library, training.
 */
@NullMarked
package cardloop.reading.cards.net;

import org.jspecify.annotations.NullMarked;
