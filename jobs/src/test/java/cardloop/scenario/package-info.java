/**
 * Whole scenarios that a stranger replays with one command: the real rooms of asking against the pretend issuers, or the
 * arithmetic of the throttle under a virtual clock. In: a seed and sizes. Out: a table and an exit status. Never here: a
 * rule of the house that production code does not hold.
 */
@NullMarked
package cardloop.scenario;

import org.jspecify.annotations.NullMarked;
