/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.cards.net;

import org.jspecify.annotations.NullMarked;
