/** The ledger on both databases. In: transfers from many threads. Out: balances that follow from them. Never here: a payout. */
@NullMarked
package cardloop.money.ledger;

import org.jspecify.annotations.NullMarked;
