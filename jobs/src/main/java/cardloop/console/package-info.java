/**
 * Pages and API of operators. In: presses and questions of people. Out: what runs, how far it is, what the lanes do. Never
 * here: a press that leaves no event, or a PIN.
 */
@NullMarked
package cardloop.console;

import org.jspecify.annotations.NullMarked;
