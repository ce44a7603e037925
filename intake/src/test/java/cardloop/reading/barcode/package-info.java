@NullMarked
package cardloop.reading.barcode;

import org.jspecify.annotations.NullMarked;
