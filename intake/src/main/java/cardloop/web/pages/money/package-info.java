/**
 * The pages of a seller's money and settings. In: balances, entries, payees, payouts, keys. Out: the same in words, and a
 * payout that one press sends once. Never here: money moved without its seller's second look.
 */
@NullMarked
package cardloop.web.pages.money;

import org.jspecify.annotations.NullMarked;
