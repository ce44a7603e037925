/**
 * How the lanes stand. In: limit rows, due questions, whether issuers answer. Out: a status a lane, gates that keep one shut;
 * pause and resume. Never here: a grant, a question asked.
 */
@NullMarked
package cardloop.issuers.lanes;

import org.jspecify.annotations.NullMarked;
