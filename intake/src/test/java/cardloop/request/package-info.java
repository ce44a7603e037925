/** The room of requests by itself. */
@NullMarked
package cardloop.request;

import org.jspecify.annotations.NullMarked;
