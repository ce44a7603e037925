package cardloop.stub.netease;

import cardloop.stub.deck.CardState;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.wire.Answer;
import java.time.LocalDate;
import java.util.Map;

/** The point-card issuer's answers: one XML element. No value of a deck needs escaping. */
final class NeteaseReply {
    private NeteaseReply() {}

    static Answer code(String code) {
        return xml("<result" + attribute("code", code) + "/>");
    }

    static Answer code(String code, String ticket) {
        return xml("<result" + attribute("code", code) + attribute("ticket", ticket) + "/>");
    }

    static Answer card(String ticket, DeckCard card, LocalDate today) {
        LocalDate expiresOn = card.expiresOn();
        return xml("<result" + attribute("code", "0") + attribute("ticket", ticket) + "><card"
                + attribute("state", state(card.stateOn(today)))
                + attribute("face", Long.toString(card.faceFen()))
                + attribute("batch", card.batch())
                + attribute("region", card.region())
                + attribute("expires", expiresOn == null ? "" : expiresOn.toString())
                + "/></result>");
    }

    private static String state(CardState state) {
        return switch (state) {
            case VALID -> "VALID";
            case USED -> "USED";
            case VOID, RECALLED -> "VOID";
            case INACTIVE, LOCKED -> "UNACTIVATED";
            case EXPIRED -> "EXPIRED";
        };
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + value + "\"";
    }

    private static Answer xml(String body) {
        return new Answer(200, "text/xml; charset=UTF-8", Map.of(), body);
    }
}
