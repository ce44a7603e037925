/**
 * The rows of one card as they are kept. In: what the reader had and what its seller said. Out: what of it is doubtful,
 * answered, seen. Never here: a row that prints its characters.
 */
@NullMarked
package cardloop.submission.kept;

import org.jspecify.annotations.NullMarked;
