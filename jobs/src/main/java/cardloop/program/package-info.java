/**
 * The programs of operators: the server of the console, and the command line. In: arguments. Out: rooms put together, and
 * an exit status. Never here: a rule of any room.
 */
@NullMarked
package cardloop.program;

import org.jspecify.annotations.NullMarked;
