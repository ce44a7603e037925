/**
 * People of the house as operators see them. In: who is to be locked out or let in again. Out: a list, and an event for each
 * change. Never here: a password or a key.
 */
@NullMarked
package cardloop.console.people;

import org.jspecify.annotations.NullMarked;
