/** The programs of operators as a whole, against the pretend issuers. */
@NullMarked
package cardloop.program;

import org.jspecify.annotations.NullMarked;
