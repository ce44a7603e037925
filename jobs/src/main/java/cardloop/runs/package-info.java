/**
 * Runs of jobs: one business day of a job is held by one process at a time. In: orders and presses of people. Out: runs
 * started, stopped, resumed, and their history. Never here: what a job does.
 */
@NullMarked
package cardloop.runs;

import org.jspecify.annotations.NullMarked;
