/**
 * Turns found rows into a card's number and PIN. In: rows, two recognisers, the row shapes of the declared kind. Out: glyphs
 * with confidence, alternatives and doubt. The net chooses the rows and their codes, the second recogniser is asked about
 * these, and what they disagree on is doubtful. Never here: a native library, a check digit, a character neither has seen.
 */
@NullMarked
package cardloop.reading.cards.code;

import org.jspecify.annotations.NullMarked;
