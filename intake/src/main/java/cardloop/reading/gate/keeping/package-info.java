/**
 * What is kept of a photo. In: the bytes of a photo that the gate let pass. Out: the same pixels, bit for bit, in a file
 * built anew from the parts that hold them. Never here: a place, a time, a camera, a thumbnail, a comment, a byte behind
 * the picture, a decoder.
 */
@NullMarked
package cardloop.reading.gate.keeping;

import org.jspecify.annotations.NullMarked;
