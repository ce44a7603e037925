package cardloop.stub.deck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards the issuers know now. Safe for threads; a change happens whole or not at all. */
public final class CardDeck {
    private record Key(String kind, String number, String pin) {}

    private final Map<Key, DeckCard> cards = new LinkedHashMap<>();

    public CardDeck(Deck deck) {
        put(deck);
    }

    /** Adds cards; a row of the same kind, number and PIN is replaced. */
    public synchronized void put(Deck deck) {
        for (DeckCard card : deck.cards()) {
            cards.put(new Key(card.kind(), card.number(), card.pin()), card);
        }
    }

    public void put(DeckCard card) {
        put(Deck.of(card));
    }

    public synchronized Optional<DeckCard> find(String kind, String number, String pin) {
        return Optional.ofNullable(cards.get(new Key(kind, number, pin)));
    }

    public synchronized boolean knowsNumber(String kind, String number) {
        return cards.keySet().stream()
                .anyMatch(k -> k.kind().equals(kind) && k.number().equals(number));
    }

    public synchronized List<DeckCard> all() {
        return List.copyOf(cards.values());
    }

    public synchronized int size() {
        return cards.size();
    }
}
