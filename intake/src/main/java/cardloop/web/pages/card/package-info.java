/**
 * The pages of a seller's cards. In: views of cards, and the seller's answers. Out: the line, what happened, what to do
 * now. Never here: somebody else's card, or more of a PIN than the characters its seller is asked about.
 */
@NullMarked
package cardloop.web.pages.card;

import org.jspecify.annotations.NullMarked;
