/** Streams shared by many listeners. */
@NullMarked
package cardloop.streams;

import org.jspecify.annotations.NullMarked;
