/** Payouts on both databases, against a channel that does what a test says, and against the stub town. In: outcomes. Out: money that left once. Never here: a real channel. */
@NullMarked
package cardloop.money.payout;

import org.jspecify.annotations.NullMarked;
