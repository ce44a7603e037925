/**
 * Pictures of cards for pages. In: a case and what of it is to be seen. Out: PNG made anew from the sealed photo: covered,
 * whole, or one character. Never here: the bytes as uploaded, or a decision who may look.
 */
@NullMarked
package cardloop.web.pages.picture;

import org.jspecify.annotations.NullMarked;
