/**
 * What sellers send: codes, pasted text, photos. In: their requests. Out: cases in the casebook, with findings that name the place. Never here: one bad card refusing its neighbours.
 */
@NullMarked
package cardloop.submission;

import org.jspecify.annotations.NullMarked;
