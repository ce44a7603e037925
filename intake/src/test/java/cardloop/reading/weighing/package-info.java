@NullMarked
package cardloop.reading.weighing;

import org.jspecify.annotations.NullMarked;
