/**
 * What came of asking. In: outcomes of calls, and notices that issuers send unasked. Out: questions answered, rested,
 * followed up or with a person, and their cases moved on, in one short transaction each. Never here: a call, a verdict made
 * from a refusal.
 */
@NullMarked
package cardloop.issuers.asking.outcome;

import org.jspecify.annotations.NullMarked;
