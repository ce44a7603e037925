@NullMarked
package cardloop.reading.bulkhead;

import org.jspecify.annotations.NullMarked;
