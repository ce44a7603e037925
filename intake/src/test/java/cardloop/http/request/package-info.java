/** The room of requests by itself. */
@NullMarked
package cardloop.http.request;

import org.jspecify.annotations.NullMarked;
