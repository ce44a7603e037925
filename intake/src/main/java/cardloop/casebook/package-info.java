/**
 * Where every card stands, and what may become of it. In: new cases and moves under a lease. Out: due cases, one
 * worker each; what waits for an operator. Never here: card data in clear, or a second queue.
 */
@NullMarked
package cardloop.casebook;

import org.jspecify.annotations.NullMarked;
