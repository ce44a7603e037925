/**
 * Measures readers on photos whose truth is known; run by {@code ./cardloop bench reading}, not by the tests. In: generated
 * photos or a folder of them. Out: tables. Never here: a photo or a code that is kept, a figure that fails a test.
 */
@NullMarked
package cardloop.reading.bench;

import org.jspecify.annotations.NullMarked;
