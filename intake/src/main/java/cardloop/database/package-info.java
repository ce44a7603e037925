/**
 * What every room asks of the database alike. In: an insert whose key may be there. Out: whether it was new. Never here: a table's name.
 */
@NullMarked
package cardloop.database;

import org.jspecify.annotations.NullMarked;
