/**
 * What a seller answers about a card that waits for them. In: corrections, new photos, yes or no to an offer, a card taken back. Out:
 * the case moved on, or why it may not be. Never here: somebody else's card, a correction nobody made.
 */
@NullMarked
package cardloop.submission.answer;

import org.jspecify.annotations.NullMarked;
