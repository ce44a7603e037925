/** The room of bodies by itself. */
@NullMarked
package cardloop.http.body;

import org.jspecify.annotations.NullMarked;
