/**
 * The nightly comparison of what the reader read with the codes that issuers have recognised since. In: readings kept
 * sealed. Out: counts by kind, which say how confident the reader may be tomorrow. Never here: a photo, a question asked.
 */
@NullMarked
package cardloop.recalibration;

import org.jspecify.annotations.NullMarked;
