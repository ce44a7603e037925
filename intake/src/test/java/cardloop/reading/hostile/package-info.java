/** Files made to do harm, and what becomes of each on its way through gate and reader. */
@NullMarked
package cardloop.reading.hostile;

import org.jspecify.annotations.NullMarked;
