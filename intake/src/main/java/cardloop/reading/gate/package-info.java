/**
 * The gate before reading. In: the bytes of an upload. Out: a {@code PhotoQuality}, from the header and a decode that
 * leaves most pixels out. Never here: a full decode, a native library, a refusal of a photo that might be read.
 */
@NullMarked
package cardloop.reading.gate;

import org.jspecify.annotations.NullMarked;
