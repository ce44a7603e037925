/**
 * The words of the trade: what a card key is made of. In: nothing but values. Out: small immutable types that print
 * themselves without their secrets. Never here: a framework, a clock, a lookup.
 */
@NullMarked
package cardloop.card;

import org.jspecify.annotations.NullMarked;
