/**
 * Asks the issuers. In: due questions. Out: recorded outcomes and cases moved on. A worker pulls the next question when the
 * limits of its lane allow, commits the intent, then sends. Never here: a verdict made from a refusal, a wait that holds a
 * row.
 */
@NullMarked
package cardloop.issuers.asking;

import org.jspecify.annotations.NullMarked;
