@NullMarked
package cardloop.reading.cards.weighing;

import org.jspecify.annotations.NullMarked;
