/** People, keys and the command line. */
@NullMarked
package cardloop.access.people;

import org.jspecify.annotations.NullMarked;
