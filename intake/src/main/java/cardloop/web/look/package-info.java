/**
 * How pages look and speak, for every server of the house. In: what a page wants to show. Out: the line, texts, times and
 * amounts in the reader's language. Never here: what a page is about, a number of its own.
 */
@NullMarked
package cardloop.web.look;

import org.jspecify.annotations.NullMarked;
