/**
 * Databases for tests. In: nothing. Out: a fresh, migrated H2 or PostgreSQL database for each asking. Never here: a database shared by two tests.
 */
@NullMarked
package cardloop.testing;

import org.jspecify.annotations.NullMarked;
