/**
 * Nights begin by themselves. In: a time of the day. Out: an order to run a business day, once per house however many
 * processes look, and when the next one is due. Never here: what a night does.
 */
@NullMarked
package cardloop.schedule;

import org.jspecify.annotations.NullMarked;
