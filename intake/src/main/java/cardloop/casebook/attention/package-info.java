/**
 * What waits for an operator. In: the cases. Out: how many are parked or over their deadline, which, and one line in the log
 * when there are more. Never here: a change of a case.
 */
@NullMarked
package cardloop.casebook.attention;

import org.jspecify.annotations.NullMarked;
