/**
 * How questions leave and answers come back, whatever the protocol. In: one request and the address and times it leaves
 * by. Out: a whole answer, "no byte left", or "may have arrived". Never here: a retry, a redirect followed, a cookie
 * kept, a body without end, the meaning of an answer.
 */
@NullMarked
package cardloop.wire;

import org.jspecify.annotations.NullMarked;
