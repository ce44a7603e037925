/**
 * The API of reviewers and of those who draw stock. In: claims, decisions, reveals, filters. Out: items with what may be
 * seen of them, counts. Never here: a full code, but in the answer to a reveal.
 */
@NullMarked
package cardloop.web.api.desk;

import org.jspecify.annotations.NullMarked;
