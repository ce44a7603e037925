/**
 * How often an issuer may be asked. In: limits and time as an argument. Out: when the next question may leave. Integers
 * only, arithmetic apart from waiting. Never here: a bucket that may burst, a clock, a sleep.
 */
@NullMarked
package cardloop.throttle;

import org.jspecify.annotations.NullMarked;
