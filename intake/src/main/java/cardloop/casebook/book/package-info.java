/**
 * The casebook in the database: one row a card, and the row is the queue. In: new cases and moves under a lease. Out: due
 * cases, one worker each. Never here: card data in clear, or a second queue.
 */
@NullMarked
package cardloop.casebook.book;

import org.jspecify.annotations.NullMarked;
