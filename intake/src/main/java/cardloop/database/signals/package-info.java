/**
 * How a program is asked to end. In: Ctrl-C and {@code kill}. Out: a call, while the embedded database is still open. Never
 * here: what ending takes.
 */
@NullMarked
package cardloop.database.signals;

import org.jspecify.annotations.NullMarked;
