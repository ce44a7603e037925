/** How right readings were, on both databases. In: readings and answers. Out: counts. Never here: a photo. */
@NullMarked
package cardloop.calibration;

import org.jspecify.annotations.NullMarked;
