/**
 * How well each lane does. In: attempts, questions and limit rows, read and never changed. Out: success, latency, use of the
 * allowed rate, our own strict count of violations, backlog and when it will be done; for pages and as metrics. Never here: a
 * card, a PIN, a grant.
 */
@NullMarked
package cardloop.health;

import org.jspecify.annotations.NullMarked;
