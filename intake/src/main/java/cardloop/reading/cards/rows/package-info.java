/**
 * Finds the printed rows of a card by their geometry alone: long runs of glyphs of one height, dark on light or light on
 * dark, at any angle. In: an upright photo in grey. Out: {@link TextRow}s, the likeliest code rows first, and
 * straightened cuts of them. Never here: a character.
 */
@NullMarked
package cardloop.reading.cards.rows;

import org.jspecify.annotations.NullMarked;
