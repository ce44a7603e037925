/**
 * The wire to the transfer channel. In: an order with its number, or a question about a number. Out: a sealed answer. Never here: a second try, or an exception for a bad answer.
 */
@NullMarked
package cardloop.money.channel;

import org.jspecify.annotations.NullMarked;
