package cardloop.stub.deck;

import java.util.List;

/** Cards as they are handed over: immutable, in order. */
public record Deck(List<DeckCard> cards) {
    public Deck {
        cards = List.copyOf(cards);
    }

    public static Deck empty() {
        return new Deck(List.of());
    }

    public static Deck of(DeckCard... cards) {
        return new Deck(List.of(cards));
    }

    /**
     * Reads a deck file, header first: {@code kind,number,pin,state,face_fen,balance_fen,batch,region,expires_on,activated_on}.
     *
     * @throws BadDeckException at the first bad row
     */
    public static Deck parse(String csv) {
        return DeckCsv.read(csv);
    }

    public String toCsv() {
        return DeckCsv.write(this);
    }
}
