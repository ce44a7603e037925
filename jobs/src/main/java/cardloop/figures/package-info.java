/**
 * What runs came to. In: the ends of runs. Out: each run's figures as they stood then. Never here: a figure that changes once
 * it is kept.
 */
@NullMarked
package cardloop.figures;

import org.jspecify.annotations.NullMarked;
