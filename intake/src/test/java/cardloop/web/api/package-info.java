/** The HTTP API over a real server on a database in memory. */
@NullMarked
package cardloop.web.api;

import org.jspecify.annotations.NullMarked;
