/**
 * How the lanes stand. In: limit rows and due questions. Out: a status a lane; pause and resume. Never here: a grant, a
 * question asked.
 */
@NullMarked
package cardloop.lanes;

import org.jspecify.annotations.NullMarked;
