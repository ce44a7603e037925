/** Pages seen from outside: every page of a gallery of sample cards, and one walk through the real program. */
@NullMarked
package cardloop.web.pages;

import org.jspecify.annotations.NullMarked;
