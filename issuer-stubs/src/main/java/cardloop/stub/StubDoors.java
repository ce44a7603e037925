package cardloop.stub;

import cardloop.stub.deck.BadDeckException;
import cardloop.stub.deck.CardDeck;
import cardloop.stub.deck.Deck;
import cardloop.stub.misbehaviour.BadMisbehaviourException;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Json;
import cardloop.stub.wire.Question;

/** The stub's own doors: deck, misbehaviour, statistics, state. */
final class StubDoors {
    private final CardDeck deck;
    private final Town town;

    StubDoors(CardDeck deck, Town town) {
        this.deck = deck;
        this.town = town;
    }

    static boolean serves(Question question) {
        return question.path().startsWith("/_stub/");
    }

    Answer answer(Question question) {
        return switch (question.method() + " " + question.path()) {
            case "PUT /_stub/deck" -> putDeck(question.text());
            case "PUT /_stub/misbehaviour" -> putMisbehaviour(question.text());
            case "GET /_stub/stats" -> Answer.json(200, town.stats().toJson());
            case "DELETE /_stub/state" -> forget();
            default -> Answer.notFound();
        };
    }

    private Answer putDeck(String csv) {
        try {
            Deck more = Deck.parse(csv);
            deck.put(more);
            return Answer.json(200, Json.object().put("cards", more.cards().size()));
        } catch (BadDeckException e) {
            return Answer.json(400, Json.object().put("line", e.line()).put("error", e.getMessage()));
        }
    }

    private Answer putMisbehaviour(String json) {
        try {
            Misbehaviour misbehaviour = Misbehaviour.parse(json);
            town.follow(misbehaviour);
            return Answer.json(200, Json.object().put("seed", misbehaviour.seed()));
        } catch (BadMisbehaviourException e) {
            return Answer.json(400, Json.object().put("error", e.getMessage()));
        }
    }

    private Answer forget() {
        town.forget();
        return Answer.json(200, Json.object().put("forgotten", true));
    }
}
