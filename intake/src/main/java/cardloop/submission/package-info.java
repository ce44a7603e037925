/**
 * What sellers send. In: typed cards, pasted text, photos, and what was read or typed of each. Out: one case a card,
 * opened in one transaction, and a receipt that says of each how it stands. Never here: a PIN in clear at rest, a card
 * that fails its neighbours, a fault corrected by itself.
 */
@NullMarked
package cardloop.submission;

import org.jspecify.annotations.NullMarked;
