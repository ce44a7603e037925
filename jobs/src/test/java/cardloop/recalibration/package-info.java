/** The recalibration as a job. In: readings to compare. Out: each compared once, whatever stops it. Never here: a database of readings. */
@NullMarked
package cardloop.recalibration;

import org.jspecify.annotations.NullMarked;
