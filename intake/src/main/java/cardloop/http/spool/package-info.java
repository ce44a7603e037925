/**
 * A place on disk for what is too large for memory and must not lie open. In: a stream. Out: the same stream again, as often
 * as asked for. Never here: a clear byte on disk, or anything left once its owner is done or dead.
 */
@NullMarked
package cardloop.http.spool;

import org.jspecify.annotations.NullMarked;
