/** How messages leave. */
@NullMarked
package cardloop.access.mail;

import org.jspecify.annotations.NullMarked;
