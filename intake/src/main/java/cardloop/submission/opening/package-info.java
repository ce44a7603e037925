/**
 * How what was sent becomes cases. In: cards, lines, photos. Out: drafts held against the catalogue, opened in the
 * casebook in one transaction. Never here: a card corrected by itself.
 */
@NullMarked
package cardloop.submission.opening;

import org.jspecify.annotations.NullMarked;
