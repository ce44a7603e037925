/**
 * Check digits by the book. In: a code in the alphabet of its algorithm, or a payload that wants its check characters. Out:
 * whether they fit, or what they are. Never here: a repair, typed text that nobody normalised, or a card refused for a check
 * digit no issuer has published.
 */
@NullMarked
package cardloop.checkdigit;

import org.jspecify.annotations.NullMarked;
