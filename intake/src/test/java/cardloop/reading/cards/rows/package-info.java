/** Tests of the room of the same name. */
@NullMarked
package cardloop.reading.cards.rows;

import org.jspecify.annotations.NullMarked;
