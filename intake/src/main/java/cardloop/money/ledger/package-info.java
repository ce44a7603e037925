/**
 * Money, double entry. In: transfers whose postings sum to zero. Out: balances and entries. Never here: a balance edited by hand.
 */
@NullMarked
package cardloop.money.ledger;

import org.jspecify.annotations.NullMarked;
