/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.cards.code;

import org.jspecify.annotations.NullMarked;
