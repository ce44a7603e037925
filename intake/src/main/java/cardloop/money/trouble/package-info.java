/**
 * Payouts that need a person. In: an operator's wish to ask the channel now, or two people's to close one as failed. Out:
 * what is in trouble, with the channel's last words. Never here: a closing that one person wants alone, or a call to the
 * channel.
 */
@NullMarked
package cardloop.money.trouble;

import org.jspecify.annotations.NullMarked;
