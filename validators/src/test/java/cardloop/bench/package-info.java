/**
 * Benchmarks. In: the algorithms, the format chain and the paste parser as they ship, and commons-validator beside them. Out:
 * nanoseconds and ratios, told by {@code ./cardloop bench validators}. Never here: a test; a timing fails nothing.
 */
@NullMarked
package cardloop.bench;

import org.jspecify.annotations.NullMarked;
