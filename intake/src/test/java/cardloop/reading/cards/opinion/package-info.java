/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.cards.opinion;

import org.jspecify.annotations.NullMarked;
