/** The room of bodies by itself. */
@NullMarked
package cardloop.body;

import org.jspecify.annotations.NullMarked;
