/** Tests of the room of the same name. */
@NullMarked
package cardloop.readout;

import org.jspecify.annotations.NullMarked;
