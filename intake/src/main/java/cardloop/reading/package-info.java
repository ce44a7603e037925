/**
 * Reads a card's number and PIN off a photo. In: the bytes of one photo and the shapes of the rows its declared kind
 * has. Out: a {@link Reading} glyph by glyph with confidence and doubt, or why nothing could be read; a
 * {@link PhotoQuality} that says what to change about a photo; prints of parts of a photo, always re-encoded. Never here:
 * a character without doubt that a check digit chose or that nobody saw, a certain reading without a calibrated proof, an
 * issuer. Only what proves readings right has a database ({@code calibration}).
 */
@NullMarked
package cardloop.reading;

import org.jspecify.annotations.NullMarked;
