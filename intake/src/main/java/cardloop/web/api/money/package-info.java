/**
 * The API of a seller's money, and of everybody's keys. In: wishes to draw, payees, keys. Out: balances, entries, how a
 * payout stands. Never here: a key shown twice.
 */
@NullMarked
package cardloop.web.api.money;

import org.jspecify.annotations.NullMarked;
