package cardloop.stub;

import cardloop.stub.deck.CardDeck;
import cardloop.stub.deck.Deck;
import cardloop.stub.gateway.NoticeCourier;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.stub.wire.Question;
import java.time.InstantSource;

/**
 * A running town. It listens on 127.0.0.1 and tells callers apart by source address, so 127.0.0.11, 127.0.0.12 … serve as
 * egress addresses.
 */
public final class StubTown implements AutoCloseable {
    private final CardDeck deck;
    private final Town town;
    private final WireMockHouse house;
    private final NoticeCourier courier;

    private StubTown(int port, Deck deck, InstantSource clock) {
        this.deck = new CardDeck(deck);
        this.town = new Town(this.deck, clock);
        StubDoors doors = new StubDoors(this.deck, town);
        this.house = WireMockHouse.open(port, q -> serve(q, doors, town));
        this.courier = NoticeCourier.start(town.notices(), clock);
    }

    private static Served serve(Question question, StubDoors doors, Town town) {
        return StubDoors.serves(question) ? Served.plain(doors.answer(question)) : town.serve(question);
    }

    /**
     * Starts a town by the system's clock.
     *
     * @param port 0 for any free one
     * @throws PortTakenException when the port is not free
     */
    public static StubTown start(int port, Deck deck) {
        return start(port, deck, InstantSource.system());
    }

    /** Starts a town whose issuers all live by the given clock. */
    public static StubTown start(int port, Deck deck, InstantSource clock) {
        return new StubTown(port, deck, clock);
    }

    public int port() {
        return house.port();
    }

    /** Such as {@code http://127.0.0.1:9090}, without a slash at the end. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    /** The live deck: what is put there is true from the next question on. */
    public CardDeck deck() {
        return deck;
    }

    /** Replaces the conduct of all issuers. */
    public void misbehave(Misbehaviour misbehaviour) {
        town.follow(misbehaviour);
    }

    /** The same from JSON, as the door takes it. */
    public void misbehave(String json) {
        town.follow(Misbehaviour.parse(json));
    }

    public StubStats stats() {
        return town.stats();
    }

    /** Forgets requests, counters and answers; keeps the deck and the conduct. */
    public void forget() {
        town.forget();
    }

    @Override
    public void close() {
        courier.close();
        house.close();
    }
}
