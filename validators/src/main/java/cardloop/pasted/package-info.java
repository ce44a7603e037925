/**
 * Cards pasted as text. In: the text and the kind chosen for it. Out: one line a card, cut into number and PIN, each with
 * its place in the line. Never here: a judgement of the key, or a cut that crosses a line (one lost character would then
 * shift every later card).
 */
@NullMarked
package cardloop.pasted;

import org.jspecify.annotations.NullMarked;
