/**
 * How many photos are worked on at a time for people who wait. In: work on a photo. Out: the same work, after a short wait,
 * or a refusal to queue any longer. Never here: reading for the line, whose workers are counted by themselves.
 */
@NullMarked
package cardloop.reading.workers.bulkhead;

import org.jspecify.annotations.NullMarked;
