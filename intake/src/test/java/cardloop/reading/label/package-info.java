@NullMarked
package cardloop.reading.label;

import org.jspecify.annotations.NullMarked;
