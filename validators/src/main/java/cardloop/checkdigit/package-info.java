/**
 * Check digits by the book. In: a code in the alphabet of its algorithm. Out: whether its last character fits the rest.
 * Never here: a repair, or a card refused for a check digit no issuer has published.
 */
@NullMarked
package cardloop.checkdigit;

import org.jspecify.annotations.NullMarked;
