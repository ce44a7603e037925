/**
 * Codes checked from files, offline. In: lines of files or of standard input. Out: what is wrong with each, as a table or
 * as JSON lines, and an exit status. Never here: anything stored, anybody contacted, a PIN printed, a file held whole.
 */
@NullMarked
package cardloop.check;

import org.jspecify.annotations.NullMarked;
