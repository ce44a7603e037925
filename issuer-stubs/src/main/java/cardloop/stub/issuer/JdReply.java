package cardloop.stub.issuer;

import cardloop.stub.deck.DeckCard;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The E-card interface's answers: the HTTP status speaks, {@code error} names it. */
final class JdReply {
    private static final int DAYS_TO_FIRST_USE = 12;

    private JdReply() {}

    static Answer error(int status, String error) {
        return Answer.json(status, Json.object().put("error", error));
    }

    static Answer maintenance() {
        return error(503, "maintenance");
    }

    static Answer locked(long retryAfterSeconds) {
        return error(423, "locked").withHeaders(Map.of("Retry-After", Long.toString(retryAfterSeconds)));
    }

    static Answer tooMany(String scope, long retryAfterSeconds) {
        return tooMany(scope, Long.toString(retryAfterSeconds));
    }

    /** The account's refusal tells the time as a date, which HTTP allows. */
    static Answer accountTooMany(Instant issuerTime, long retryAfterSeconds) {
        Instant then = issuerTime.plusSeconds(retryAfterSeconds + 1);
        return tooMany("account", DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atOffset(ZoneOffset.UTC)));
    }

    private static Answer tooMany(String scope, String retryAfter) {
        return Answer.json(429, Json.object().put("error", "too_many_requests").put("scope", scope))
                .withHeaders(Map.of("Retry-After", retryAfter));
    }

    static Answer card(DeckCard card, LocalDate today) {
        ObjectNode body = Json.object()
                .put("status", status(card, today))
                .put("cardType", cardType(card.batch()))
                .put("faceValueFen", card.faceFen())
                .put("balanceFen", card.balanceFen())
                .put("batch", card.batch())
                .put("activatedOn", text(card.activatedOn()))
                .put("expiresOn", text(card.expiresOn()));
        body.putArray("bindRequires").add("PHONE");
        addSplits(body, card, today);
        return Answer.json(200, body);
    }

    private static String status(DeckCard card, LocalDate today) {
        return switch (card.stateOn(today)) {
            case VALID -> card.balanceFen() == 0 ? "EXHAUSTED" : "UNBOUND";
            case USED, VOID, RECALLED -> "BOUND";
            case INACTIVE, LOCKED -> "FROZEN";
            case EXPIRED -> "EXPIRED";
        };
    }

    private static String cardType(String batch) {
        if (batch.startsWith("JDB")) {
            return "BOOK";
        }
        return batch.startsWith("JDM") ? "SUPERMARKET" : "E_CARD";
    }

    private static void addSplits(ObjectNode body, DeckCard card, LocalDate today) {
        var splits = body.putArray("splits");
        long spentFen = card.faceFen() - card.balanceFen();
        if (spentFen > 0) {
            LocalDate activatedOn = card.activatedOn();
            LocalDate usedOn = activatedOn == null ? today : activatedOn.plusDays(DAYS_TO_FIRST_USE);
            splits.addObject().put("amountFen", spentFen).put("usedOn", usedOn.toString());
        }
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : Objects.toString(date);
    }
}
