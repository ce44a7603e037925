package cardloop.issuer;

import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.Standing;
import cardloop.wire.Departure;
import cardloop.wire.HttpJson;
import cardloop.wire.HttpWire;
import cardloop.wire.Reply;
import cardloop.wire.Totp;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import tools.jackson.databind.JsonNode;

/** JD E-cards: a partner interface under a bearer token and a time-based one-time password. Inspecting never binds. */
public final class HttpJd extends HttpIssuerGateway {
    private final URI door;
    private final Clock clock;
    private final Totp totp;
    private final HttpJdTokens tokens;
    private final HttpJdRefusals refusals;

    public HttpJd(IssuerSettings.Jd settings, HttpWire wire, Clock clock) {
        super(wire, settings.deadline());
        this.door = settings.door("/jd/v1/ecards/inspect");
        this.clock = clock;
        this.totp = new Totp(settings.totpSeed());
        this.tokens = new HttpJdTokens(settings, wire, clock);
        this.refusals = new HttpJdRefusals(clock);
    }

    @Override
    public String issuer() {
        return "jd";
    }

    /** One request a call: where there is no token, the call goes to fetching one, and the question waits for the next. */
    @Override
    InquiryOutcome ask(Inquiry inquiry, Departure departure) {
        return switch (tokens.current(departure)) {
            case HttpJdTokens.Grant.Withheld(InquiryOutcome outcome) -> outcome;
            case HttpJdTokens.Grant.Granted(String token) -> inspect(inquiry, departure, token);
        };
    }

    private InquiryOutcome inspect(Inquiry inquiry, Departure departure, String token) {
        HttpPost post = new HttpPost(door);
        post.setHeader("Authorization", "Bearer " + token);
        post.setHeader("X-Dynamic-Token", totp.at(clock.instant()));
        post.setHeader("Idempotency-Key", inquiry.id().value());
        post.setEntity(HttpJson.entity(HttpJson.bytes(HttpJson.object()
                .put("pin", inquiry.card().pin().reveal())
                .put("faceValueFen", inquiry.faceValue().fen()))));
        return send(post, departure, received -> read(received, token));
    }

    InquiryOutcome read(Reply.Received received, String token) {
        if (received.status() != 401) {
            tokens.served(token);
        }
        return switch (received.status()) {
            case 200 -> answered(HttpJson.read(received.body()));
            case 401 -> unauthorised(error(received), token);
            case 404 -> notFound(error(received));
            case 409 -> conflict(error(received));
            default -> refusals.of(received).orElseGet(() -> new Unknown("HTTP " + received.status()));
        };
    }

    private static String error(Reply.Received received) {
        JsonNode answer = HttpJson.read(received.body());
        return HttpJson.text(answer, "error").orElseGet(() -> HttpJson.requiredText(answer, "code"));
    }

    private InquiryOutcome unauthorised(String error, String token) {
        return switch (error) {
            case "invalid_token" -> tokens.refused(token);
            case "dynamic_token_invalid" -> Refusals.configuration("401 " + error);
            default -> Refusals.unlisted(issuer(), "401 " + error);
        };
    }

    /** Any page may be missing; only this word says that the card is. */
    private InquiryOutcome notFound(String error) {
        return error.equals("card_not_found")
                ? new Answered(CardFacts.only(Standing.NOT_RECOGNISED))
                : Refusals.unlisted(issuer(), "404 " + error);
    }

    private InquiryOutcome conflict(String error) {
        return error.equals("idempotency_conflict")
                ? Refusals.ourBug("409", "the same Idempotency-Key with other content")
                : Refusals.unlisted(issuer(), "409 " + error);
    }

    private InquiryOutcome answered(JsonNode card) {
        String type = HttpJson.requiredText(card, "cardType");
        return switch (type) {
            case "E_CARD" -> byStatus(card);
            case "BOOK", "SUPERMARKET" -> facts(Standing.UNSUPPORTED, card);
            default -> Refusals.unlisted(issuer(), "cardType " + type);
        };
    }

    private InquiryOutcome byStatus(JsonNode card) {
        String status = HttpJson.requiredText(card, "status");
        return switch (status) {
            case "UNBOUND" -> facts(Standing.VALID, card);
            case "BOUND", "EXHAUSTED" -> facts(Standing.USED, card);
            case "EXPIRED" -> facts(Standing.EXPIRED, card);
            case "FROZEN" -> facts(Standing.LOCKED, card);
            default -> Refusals.unlisted(issuer(), "status " + status);
        };
    }

    private static InquiryOutcome facts(Standing standing, JsonNode card) {
        OptionalLong face = HttpJson.number(card, "faceValueFen");
        return new Answered(new CardFacts(
                standing,
                face.stream().mapToObj(FaceValue::new).findFirst(),
                HttpJson.number(card, "balanceFen").stream()
                        .mapToObj(fen -> new Balance(fen, splits(card)))
                        .findFirst(),
                HttpJson.text(card, "batch").map(BatchNo::new),
                Optional.empty(),
                HttpJson.day(card, "expiresOn").map(Expiry::new),
                HttpJson.day(card, "activatedOn"),
                HttpJson.texts(card, "bindRequires")));
    }

    private static List<Balance.Split> splits(JsonNode card) {
        return HttpJson.items(card, "splits").stream()
                .map(split -> new Balance.Split(
                        HttpJson.number(split, "amountFen").orElseThrow(),
                        HttpJson.day(split, "usedOn").orElseThrow()))
                .toList();
    }
}
