/** The console as its users meet it. */
@NullMarked
package cardloop.console;

import org.jspecify.annotations.NullMarked;
