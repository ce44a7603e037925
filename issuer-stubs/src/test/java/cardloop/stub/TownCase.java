package cardloop.stub;

import cardloop.stub.deck.CardDeck;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.gateway.NoticeOutbox;
import cardloop.stub.misbehaviour.Conduct;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.GbkForm;
import cardloop.stub.wire.Json;
import cardloop.stub.wire.Question;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A town without its HTTP server, and a clock that stands still. */
public final class TownCase {
    public final MovableClock clock = new MovableClock();
    private final CardDeck deck = new CardDeck(Deck.empty());
    private final Town town = new Town(deck, clock);

    public void put(DeckCard card) {
        deck.put(card);
    }

    public void misbehave(String issuer, Conduct conduct) {
        town.follow(Misbehaviour.none().with(issuer, conduct));
    }

    public Instant now() {
        return clock.instant();
    }

    public Answer ask(Question question) {
        return town.serve(question).answer();
    }

    public Map<String, String> form(Question question) {
        return GbkForm.parse(ask(question).body());
    }

    public ObjectNode json(Question question) {
        return Json.parseObject(ask(question).body()).orElseThrow();
    }

    /** Answers of the form {@code k=v}, one a line. */
    public Map<String, String> lines(Question question) {
        return GbkForm.parse(ask(question).body().strip().replace('\n', '&'));
    }

    public NoticeOutbox notices() {
        return town.notices();
    }

    public StubStats stats() {
        return town.stats();
    }

    public void forget() {
        town.forget();
    }
}
