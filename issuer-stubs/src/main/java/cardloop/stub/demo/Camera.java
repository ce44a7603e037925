package cardloop.stub.demo;

import cardloop.stub.deck.DeckCard;

/** Takes photos of cards, as JPEG. */
public interface Camera {
    byte[] clean(DeckCard card, long seed);

    /** The PIN cannot be read in it. */
    byte[] unreadable(DeckCard card, long seed);
}
