/**
 * The files of the catalogue as text. In: blocks of {@code key = value} under a {@code [CODE]}. Out: blocks that know
 * their file and lines. Never here: what a key means, or a mistake passed over.
 */
@NullMarked
package cardloop.catalogue;

import org.jspecify.annotations.NullMarked;
