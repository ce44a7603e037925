/**
 * The same call made twice has one effect. In: a POST with its key. Out: its effect and its sealed answer in one
 * transaction, or the first answer again. Never here: what a call does.
 */
@NullMarked
package cardloop.web.idempotency;

import org.jspecify.annotations.NullMarked;
