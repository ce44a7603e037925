/**
 * What issuers tell unasked. In: calls at {@code /callbacks/{issuer}}, from anybody. Out: genuine verdicts recorded like the
 * answer to a query, a short reply, and an event and a count for what is not genuine. Never here: a session, a verdict from
 * a notice whose signature is not the issuer's, card data in a log.
 */
@NullMarked
package cardloop.issuers.callbacks;

import org.jspecify.annotations.NullMarked;
