/**
 * The truth about the pretend cards. A deck file comes in, cards go out. A bad row names its line and changes nothing;
 * a PIN is never part of a message.
 */
@NullMarked
package cardloop.stub.deck;

import org.jspecify.annotations.NullMarked;
