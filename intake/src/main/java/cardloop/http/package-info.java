/**
 * What both servers share at the wire: bounded bodies, strict requests, problem answers. In: requests of anybody. Out:
 * texts and uploads within bounds, or a problem with its code. Never here: who is asking, or what for.
 */
@NullMarked
package cardloop.http;

import org.jspecify.annotations.NullMarked;
