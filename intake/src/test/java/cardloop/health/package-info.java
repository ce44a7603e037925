/** How the lanes do, from rows that a test wrote. */
@NullMarked
package cardloop.health;

import org.jspecify.annotations.NullMarked;
