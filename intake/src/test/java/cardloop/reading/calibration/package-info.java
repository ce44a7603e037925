/** How right readings were, on both databases. In: readings and answers. Out: counts. Never here: a photo. */
@NullMarked
package cardloop.reading.calibration;

import org.jspecify.annotations.NullMarked;
