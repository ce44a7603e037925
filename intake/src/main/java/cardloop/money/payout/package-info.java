/**
 * Money leaves. In: a seller's wish to draw, to a payee of theirs. Out: transfers at the channel, each under one number for ever, asked about until the channel tells. Never here: a second number for the same payout.
 */
@NullMarked
package cardloop.money.payout;

import org.jspecify.annotations.NullMarked;
