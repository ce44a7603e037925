/**
 * What may be forgotten, and when. In: the age of what has ended. Out: photos, PINs, readings and remembered answers
 * destroyed, with an event each night and one a PIN. Never here: an open card, one on the shelf, money, or evidence.
 */
@NullMarked
package cardloop.purge;

import org.jspecify.annotations.NullMarked;
