/**
 * What card photos are drawn with. In: a seeded source of chance, characters, places. Out: outlines of glyphs in typefaces
 * that no recogniser of ours was trained on, planes of colour, the damage that cameras do. Never here: a code, a card.
 */
@NullMarked
package cardloop.reading.drawing;

import org.jspecify.annotations.NullMarked;
