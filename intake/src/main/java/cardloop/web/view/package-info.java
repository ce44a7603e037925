/**
 * What may be shown of a card to whoever sent it. In: rows of the casebook and its evidence, and who asks. Out: views in
 * the words of the HTTP API, read by pages and API alike. Never here: a PIN, somebody else's card, an inner stage, or a
 * word that tells more than its seller may know.
 */
@NullMarked
package cardloop.web.view;

import org.jspecify.annotations.NullMarked;
