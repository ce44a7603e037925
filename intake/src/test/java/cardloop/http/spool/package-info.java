/** The spool by itself. */
@NullMarked
package cardloop.http.spool;

import org.jspecify.annotations.NullMarked;
