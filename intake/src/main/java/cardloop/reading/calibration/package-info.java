/**
 * How right the reader has been, told by issuers: a code that one recognised was the code on the card. In: readings as the
 * reader gave them, kept sealed until then, and the keys that were recognised. Out: character error rates, confidences as
 * they proved, and whether a kind's readings may be certain. Never here: a seller's word taken for the truth, a photo.
 */
@NullMarked
package cardloop.reading.calibration;

import org.jspecify.annotations.NullMarked;
