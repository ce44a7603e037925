/**
 * Photos as planes of grey. In: the bytes of a photo. Out: what its header says, an upright {@link GreyImage}, its ink,
 * prints of its parts. Never here: a character, a native library, a file.
 */
@NullMarked
package cardloop.reading.picture;

import org.jspecify.annotations.NullMarked;
