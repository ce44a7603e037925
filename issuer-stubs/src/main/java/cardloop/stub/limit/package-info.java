/**
 * Counting. Arrivals come in with the issuer's time, verdicts about rate and attempts go out. Time is always an argument;
 * nothing here waits, reads a clock or knows a protocol.
 */
@NullMarked
package cardloop.stub.limit;

import org.jspecify.annotations.NullMarked;
