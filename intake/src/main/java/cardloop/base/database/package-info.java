/**
 * One database for intake and jobs: an embedded file by default, PostgreSQL by URL. In: a URL or a folder. Out: a data
 * source that loses no acknowledged commit, the clock the limits go by, and inserts whose key may be there. Never here: a
 * table's name.
 */
@NullMarked
package cardloop.base.database;

import org.jspecify.annotations.NullMarked;
