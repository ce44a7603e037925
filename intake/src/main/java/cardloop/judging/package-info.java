/**
 * What an issuer's answer means for a card on its way in. In: the facts told and what the seller declared. Out: confirmed,
 * held, another face value, or one reason. Never here: a verdict made from a refusal, a clock.
 */
@NullMarked
package cardloop.judging;

import org.jspecify.annotations.NullMarked;
