/**
 * The API of sellers' cards. In: cards, corrections, questions how they stand. Out: receipts and views. Never here: a
 * PIN in an answer.
 */
@NullMarked
package cardloop.web.api.seller;

import org.jspecify.annotations.NullMarked;
