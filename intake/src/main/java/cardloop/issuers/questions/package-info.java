/**
 * The questions to issuers. In: cards to be asked about, intents, outcomes. Out: one row a question under one id, due again
 * until it is answered or a person has it. Never here: a limit, a call, a second id for an unresolved question.
 */
@NullMarked
package cardloop.issuers.questions;

import org.jspecify.annotations.NullMarked;
