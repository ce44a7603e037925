@NullMarked
package cardloop.reading.cards.label;

import org.jspecify.annotations.NullMarked;
