package cardloop.stub.issuer;

import cardloop.stub.deck.CardState;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Json;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** The Q coin issuer's answers: always HTTP 200, the code is in the body. */
final class TencentReply {
    private TencentReply() {}

    static Answer refusal(int code, String message) {
        return Answer.json(200, coded(code, message));
    }

    static Answer malformed() {
        return Answer.json(400, coded(40000, "malformed request"));
    }

    static Answer retry(int code, String message, long retryAfterSeconds) {
        return Answer.json(200, coded(code, message).put("retryAfter", retryAfterSeconds));
    }

    static Answer areaLocked(String areaLock) {
        return Answer.json(200, coded(40301, "area lock").put("areaLock", areaLock));
    }

    static Answer captcha(String challengeId) {
        return Answer.json(200, coded(40302, "captcha demanded").put("challengeId", challengeId));
    }

    static Answer card(DeckCard card, LocalDate today, boolean frozen) {
        ObjectNode body = Json.object().put("code", 0);
        ObjectNode data = body.putObject("data");
        data.put("state", frozen ? "FROZEN" : state(card.stateOn(today)));
        data.put("faceValue", card.faceFen());
        data.put("areaLock", card.region().equals("CN") ? null : card.region());
        data.put("batch", card.batch());
        LocalDate expiresOn = card.expiresOn();
        data.put("expiresOn", expiresOn == null ? null : expiresOn.toString());
        return Answer.json(200, body);
    }

    private static String state(CardState state) {
        return switch (state) {
            case VALID -> "UNUSED";
            case USED -> "USED";
            case VOID, RECALLED -> "VOID";
            case INACTIVE, LOCKED -> "FROZEN";
            case EXPIRED -> "EXPIRED";
        };
    }

    private static ObjectNode coded(int code, String message) {
        return Json.object().put("code", code).put("message", message);
    }
}
