package cardloop.stub.demo;

import cardloop.stub.api.HttpDemoApi;
import cardloop.stub.api.HttpReply;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A person who sells cards: types, pastes, photographs, answers questions about them. */
final class DemoSeller {
    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final String TERMS = "v1";

    private final HttpDemoApi api;
    private final Camera camera;

    DemoSeller(HttpDemoApi api, Camera camera) {
        this.api = api;
        this.camera = camera;
    }

    /** Typed cards of one seller, in one submission. */
    void type(List<DemoCard> cards) {
        if (cards.isEmpty()) {
            return;
        }
        ObjectNode body = Json.object().put("terms", TERMS);
        ArrayNode list = body.putArray("cards");
        cards.forEach(card -> list.add(typed(card.errand())));
        HttpReply reply = api.post(cards.getFirst().errand().sellerKey(), SUBMISSIONS, body);
        takenIn(cards, reply, reply.body().path("cards"));
    }

    private static ObjectNode typed(DemoErrand errand) {
        DeckCard truth = errand.truth();
        ObjectNode card = Json.object().put("kind", truth.kind());
        if (!truth.number().isEmpty()) {
            card.put("number", truth.number());
        }
        card.put("pin", errand.pin());
        card.set("faceValue", DemoMoney.json(errand.faceFen()));
        return card;
    }

    /** Pasted cards of one kind and face value. */
    void paste(List<DemoCard> cards) {
        if (cards.isEmpty()) {
            return;
        }
        DemoErrand first = cards.getFirst().errand();
        String text = cards.stream()
                .map(c -> c.errand().truth().number() + " " + c.errand().pin())
                .collect(Collectors.joining("\n"));
        ObjectNode body = Json.object()
                .put("kind", first.truth().kind())
                .put("faceValue", DemoMoney.yuan(first.faceFen()))
                .put("terms", TERMS)
                .put("text", text);
        HttpReply reply = api.post(first.sellerKey(), SUBMISSIONS + "/text", body);
        takenIn(cards, reply, reply.body().path("cards"));
    }

    void photograph(DemoCard card, long seed) {
        DemoErrand errand = card.errand();
        byte[] jpeg = errand.how() == DemoErrand.How.CLEAN_PHOTO
                ? camera.clean(errand.truth(), seed)
                : camera.unreadable(errand.truth(), seed);
        Map<String, String> fields =
                Map.of("kind", errand.truth().kind(), "faceValue", DemoMoney.yuan(errand.faceFen()), "terms", TERMS);
        HttpReply reply = api.postPhoto(errand.sellerKey(), fields, jpeg);
        JsonNode made = reply.body().path("photos").path(0).path("cards");
        boolean turnedAway = Json.string(reply.body(), "code").equals("photo_unusable");
        if (turnedAway || (reply.good() && made.isEmpty())) {
            card.seen(DemoCard.PHOTO_UNUSABLE, "");
        } else {
            takenIn(List.of(card), reply, made);
        }
    }

    private static void takenIn(List<DemoCard> cards, HttpReply reply, JsonNode receipts) {
        for (int i = 0; i < cards.size(); i++) {
            JsonNode receipt = receipts.path(i);
            if (!reply.good() || receipt.isMissingNode()) {
                cards.get(i).seen(DemoCard.NOT_TAKEN_IN, reply.problem().strip());
            } else {
                cards.get(i).takenIn(Json.string(receipt, "id"), Json.string(receipt, "state"), reason(receipt));
            }
        }
    }

    /** A reason is a code, or an object with one. */
    private static String reason(JsonNode card) {
        JsonNode reason = card.path("reason");
        return reason.isString() ? reason.asString() : Json.string(reason, "code");
    }

    /** Looks how a card stands, and answers what it asks its seller. */
    void lookAfter(DemoCard card) {
        if (card.id().isEmpty()) {
            return;
        }
        HttpReply reply = api.get(card.errand().sellerKey(), "/api/v1/cards/" + card.id());
        if (reply.good()) {
            card.seen(Json.string(reply.body(), "state"), reason(reply.body()));
        }
        if (card.open()) {
            answer(card);
        }
    }

    private void answer(DemoCard card) {
        if (card.state().equals("AWAITING_SELLER") && card.errand().how().isPhoto() && card.answerOnce()) {
            correct(card);
        } else if (card.state().equals("OFFERED") && card.answerOnce()) {
            String path = "/api/v1/cards/" + card.id() + "/offer";
            HttpReply reply =
                    api.post(card.errand().sellerKey(), path, Json.object().put("accept", true));
            if (reply.noDoor()) {
                card.leaveOfferOpen();
            }
        }
    }

    /** The seller reads their own card once more. */
    private void correct(DemoCard card) {
        DeckCard truth = card.errand().truth();
        ObjectNode body = Json.object();
        if (!truth.number().isEmpty()) {
            body.put("number", truth.number());
        }
        body.put("pin", truth.pin());
        api.post(card.errand().sellerKey(), "/api/v1/cards/" + card.id() + "/correction", body);
    }
}
