/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.cards.decode;

import org.jspecify.annotations.NullMarked;
