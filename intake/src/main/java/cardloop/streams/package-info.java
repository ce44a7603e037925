/**
 * Live streams of events, shared. In: what somebody wants to follow, and who. Out: its events, read once for all who
 * listen. Never here: a stream that outlives its listener's right to come in, or a slow listener that others wait for.
 */
@NullMarked
package cardloop.streams;

import org.jspecify.annotations.NullMarked;
