/**
 * Tries at a secret that may be guessed. In: who is tried, from where. Out: a try, reserved before the secret is looked at, or
 * how long to wait. Never here: a secret, or an address in clear.
 */
@NullMarked
package cardloop.access.guess;

import org.jspecify.annotations.NullMarked;
