/**
 * Whether every statement of the rooms finds its rows by an index. The statements that tests make the rooms issue are recorded, and each new
 * one is explained on a database that has a lot of rows.
 */
@NullMarked
package cardloop.testing.plans;

import org.jspecify.annotations.NullMarked;
