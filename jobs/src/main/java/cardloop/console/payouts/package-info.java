/** Payouts in trouble, for people and programs. In: presses. Out: pages and JSON. Never here: what a press does to money. */
@NullMarked
package cardloop.console.payouts;

import org.jspecify.annotations.NullMarked;
