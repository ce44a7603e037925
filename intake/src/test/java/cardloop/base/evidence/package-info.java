/** Chains of events on both databases. In: records from many threads. Out: whole chains, faults named. Never here: another room. */
@NullMarked
package cardloop.base.evidence;

import org.jspecify.annotations.NullMarked;
