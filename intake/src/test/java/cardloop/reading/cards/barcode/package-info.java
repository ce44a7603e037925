@NullMarked
package cardloop.reading.cards.barcode;

import org.jspecify.annotations.NullMarked;
