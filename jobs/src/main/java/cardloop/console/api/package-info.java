/**
 * The API of operators. In: HTTP requests with a key. Out: JSON and server-sent events. Never here: a rule; it all lies in
 * the rooms behind.
 */
@NullMarked
package cardloop.console.api;

import org.jspecify.annotations.NullMarked;
