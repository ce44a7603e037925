/**
 * Text as it comes in. In: anything at all. Out: the same, when it is text of a bounded length. Never here: a value
 * repeated in a refusal, a look at what is beyond the bound.
 */
@NullMarked
package cardloop.http.text;

import org.jspecify.annotations.NullMarked;
