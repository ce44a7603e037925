/**
 * Whether this program can do its work, and a log that says so once. In: the database and what is logged. Out: an indicator
 * of health that rests on a row written a moment ago, and of a fault that repeats one line a minute with a count. Never here:
 * what the program does.
 */
@NullMarked
package cardloop.base.readiness;

import org.jspecify.annotations.NullMarked;
