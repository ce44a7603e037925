/**
 * What issuers say of cards, asked within their limits. In: questions about sealed cards. Out: answers and their age,
 * judged; lanes and how they do. Never here: a refusal taken for a verdict, a limit exceeded, a guess.
 */
@NullMarked
package cardloop.issuers;

import org.jspecify.annotations.NullMarked;
