/**
 * How often one caller may call. In: calls of signed-in callers. Out: a turn, or 429 with the time to wait. Never here: a
 * limit towards an issuer, a delay.
 */
@NullMarked
package cardloop.web.rate;

import org.jspecify.annotations.NullMarked;
