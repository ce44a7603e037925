/**
 * Makes photos of cards that never were, with the truth about them. In: a seed, a level of damage, a scheme of codes. Out: a
 * JPEG, and where each character of number and PIN stands on it; the same seed makes the same photo. Never here: a
 * reader, a photo of a real card.
 */
@NullMarked
package cardloop.reading.photos;

import org.jspecify.annotations.NullMarked;
