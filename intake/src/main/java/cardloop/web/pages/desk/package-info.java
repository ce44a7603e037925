/**
 * The reviewers' page. In: what lies on a reviewer's desk, and keys pressed. Out: one item that fills the screen, and the
 * reviewer's decision handed to the review room. Never here: an item of another desk, a PIN nobody asked for with a reason.
 */
@NullMarked
package cardloop.web.pages.desk;

import org.jspecify.annotations.NullMarked;
