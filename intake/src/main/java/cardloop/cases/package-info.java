/**
 * What a case is: one card from the day it was sent to its end. In: what the seller said and the sealed key. Out: where it
 * stands, who has it, until when, and why. Never here: a database, a queue, card data in clear.
 */
@NullMarked
package cardloop.cases;

import org.jspecify.annotations.NullMarked;
