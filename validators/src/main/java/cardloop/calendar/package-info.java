/** Where days begin. In: a clock. Out: a day of business, in the one zone of it. Never here: what the day is for. */
@NullMarked
package cardloop.calendar;

import org.jspecify.annotations.NullMarked;
