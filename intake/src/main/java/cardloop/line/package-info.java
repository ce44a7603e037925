/**
 * The line itself: from a card received to money posted and the card shelved, on one screen, and the application that runs it. Never here: card data in a message.
 */
@NullMarked
package cardloop.line;

import org.jspecify.annotations.NullMarked;
