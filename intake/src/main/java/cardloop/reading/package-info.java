/**
 * Reads a card's number and PIN off a photo. In: the bytes of one photo and the shapes of the rows its declared kind
 * has. Out: a {@link Reading} glyph by glyph with confidence and doubt, or why nothing could be read; a
 * {@link PhotoQuality} that says what to change about a photo; prints of parts of a photo, always re-encoded. Never here:
 * a character that was not seen, a code repaired by its check digit, a certain reading without a calibrated proof, an
 * issuer, a database.
 */
@NullMarked
package cardloop.reading;

import org.jspecify.annotations.NullMarked;
