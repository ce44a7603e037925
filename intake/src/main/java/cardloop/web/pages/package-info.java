/**
 * The pages of sellers and reviewers. In: requests of browsers with a session. Out: pages that say where a card stands,
 * what it waits for and what to do now. Never here: a decision about a card, a photo or code for anybody but its seller and
 * its reviewer.
 */
@NullMarked
package cardloop.web.pages;

import org.jspecify.annotations.NullMarked;
