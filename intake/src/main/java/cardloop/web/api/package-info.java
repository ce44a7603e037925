/**
 * The HTTP API of sellers, reviewers and downstream. In: requests of people and programs that may call. Out: answers in
 * the API's words. Never here: a rule of the trade; a full code, but in the one answer that reveals it.
 */
@NullMarked
package cardloop.web.api;

import org.jspecify.annotations.NullMarked;
