/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.gate.keeping;

import org.jspecify.annotations.NullMarked;
