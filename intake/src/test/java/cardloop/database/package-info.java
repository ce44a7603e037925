/** The embedded database's folder. */
@NullMarked
package cardloop.database;

import org.jspecify.annotations.NullMarked;
