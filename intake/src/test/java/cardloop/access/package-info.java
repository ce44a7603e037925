/** People, keys and the command line. */
@NullMarked
package cardloop.access;

import org.jspecify.annotations.NullMarked;
