/** What a server refuses to start with. */
@NullMarked
package cardloop.access.live;

import org.jspecify.annotations.NullMarked;
