/**
 * Pages and API of sellers and reviewers. In: their requests. Out: pages in both languages, JSON, problems. Never
 * here: a rule of the trade, a PIN outside of its doors.
 */
@NullMarked
package cardloop.web;

import org.jspecify.annotations.NullMarked;
