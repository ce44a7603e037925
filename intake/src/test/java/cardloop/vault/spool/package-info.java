/** The spool by itself. */
@NullMarked
package cardloop.vault.spool;

import org.jspecify.annotations.NullMarked;
