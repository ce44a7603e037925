@NullMarked
package cardloop.reading.workers.bulkhead;

import org.jspecify.annotations.NullMarked;
