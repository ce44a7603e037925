/**
 * Cards pasted as text. In: the text, and the kind chosen for it or none. Out: the cards cut into number and PIN, each
 * with its place; without a kind, what each line looks like. Never here: a judgement of the key, or a cut that crosses a
 * line (one lost character would then shift every later card) but for a labelled number and the labelled PIN below it.
 */
@NullMarked
package cardloop.pasted;

import org.jspecify.annotations.NullMarked;
