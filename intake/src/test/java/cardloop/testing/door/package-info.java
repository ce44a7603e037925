/** A server looked at from its doors: what it maps, and what comes in there. */
@NullMarked
package cardloop.testing.door;

import org.jspecify.annotations.NullMarked;
