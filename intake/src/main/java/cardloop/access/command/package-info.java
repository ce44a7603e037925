/**
 * People from the command line. In: words of an operator on this machine. Out: people, keys and passwords, each shown once.
 * Never here: a server.
 */
@NullMarked
package cardloop.access.command;

import org.jspecify.annotations.NullMarked;
