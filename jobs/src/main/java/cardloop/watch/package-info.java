/**
 * Whether an issuer can be believed tonight. In: its canaries, and what it says of them. Out: its part of the night kept
 * waiting, cleared, paused with a reason, or released by a person. Never here: a card of the shelf, the asking itself.
 */
@NullMarked
package cardloop.watch;

import org.jspecify.annotations.NullMarked;
