/**
 * The pretend issuer of point cards. A signed form comes in and a ticket goes out; the verdict goes out when the ticket is
 * asked for, a second later. It knows the deck, its tickets and the time it is given. Never here: a card bound or spent, a
 * class of the adapter that asks.
 */
@NullMarked
package cardloop.stub.netease;

import org.jspecify.annotations.NullMarked;
