/**
 * Asks the issuers. In: open questions. Out: recorded answers. A lane pulls the next due question when the limits allow, commits the intent, then sends. Never here: a verdict made from a refusal.
 */
@NullMarked
package cardloop.checking;

import org.jspecify.annotations.NullMarked;
