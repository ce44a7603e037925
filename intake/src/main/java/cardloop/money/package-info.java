/**
 * What is owed and paid. In: transfers of the line, payees and drawings of sellers. Out: balances, payouts that leave
 * once, what is in trouble. Never here: a posting that does not balance, a card.
 */
@NullMarked
package cardloop.money;

import org.jspecify.annotations.NullMarked;
