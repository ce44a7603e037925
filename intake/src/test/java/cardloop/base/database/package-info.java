/** The embedded database's folder. */
@NullMarked
package cardloop.base.database;

import org.jspecify.annotations.NullMarked;
