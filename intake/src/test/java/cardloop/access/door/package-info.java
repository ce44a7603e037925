/** The doors by themselves. */
@NullMarked
package cardloop.access.door;

import org.jspecify.annotations.NullMarked;
