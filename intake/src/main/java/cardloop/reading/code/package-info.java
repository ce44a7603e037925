/**
 * Turns found rows into a card's number and PIN. In: rows, a {@link LineReader}, the row shapes of the declared kind.
 * Out: glyphs with confidence, alternatives and doubt. Several looks at each row are weighed against each other; what
 * they disagree on is doubtful. Never here: a native library, a check digit, a character no look has seen.
 */
@NullMarked
package cardloop.reading.code;

import org.jspecify.annotations.NullMarked;
