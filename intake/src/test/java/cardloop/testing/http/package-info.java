/** Calling a running program over HTTP, well behaved and not. */
@NullMarked
package cardloop.testing.http;

import org.jspecify.annotations.NullMarked;
