/**
 * Where a request goes and whom it comes from. In: what stands on the wire, and what proxies of ours say. Out: the path as
 * the router sees it, the address that counts. Never here: a body, a person, a decision.
 */
@NullMarked
package cardloop.http.request;

import org.jspecify.annotations.NullMarked;
