package cardloop.issuer;

import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.throttle.Lane;
import cardloop.throttle.RecentRefusals;
import cardloop.wire.Departure;
import cardloop.wire.HttpJson;
import cardloop.wire.HttpWire;
import cardloop.wire.Reply;
import cardloop.wire.RetryAfter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import tools.jackson.databind.JsonNode;

/** Q coin cards: signed JSON, asked from a region, sometimes behind a captcha that only a person answers. */
public final class HttpTencent extends HttpIssuerGateway {
    /** How long after a refusal "not found" proves nothing. */
    static final Duration SUSPECT_FOR = Duration.ofMinutes(2);

    private static final Pattern CHALLENGE_ID = Pattern.compile("[0-9A-Za-z._-]{1,64}");
    private static final int SERVER_ERRORS = 500;

    private final TencentSigner signer;
    private final URI door;
    private final Clock clock;
    private final RetryAfter retryAfter;
    private final RecentRefusals refusals;

    /** @param refusals shared by all processes that ask from the same addresses */
    public HttpTencent(
            IssuerSettings.Tencent settings,
            HttpWire wire,
            Clock clock,
            RandomGenerator random,
            RecentRefusals refusals) {
        super(wire, settings.deadline());
        this.signer = new TencentSigner(settings, clock, random);
        this.door = settings.door("/tencent/v2/cards/verify");
        this.clock = clock;
        this.retryAfter = new RetryAfter(clock);
        this.refusals = refusals;
    }

    @Override
    public boolean answersByRegion() {
        return true;
    }

    @Override
    public String issuer() {
        return "tencent";
    }

    @Override
    InquiryOutcome ask(Inquiry inquiry, Departure departure) {
        Lane lane = new Lane(issuer(), departure.egress());
        Instant askedAt = clock.instant();
        byte[] body = question(inquiry, departure.egress().region());
        HttpPost post = new HttpPost(door);
        post.setEntity(HttpJson.entity(body));
        signer.headers("POST", door.getRawPath(), body).forEach(post::setHeader);
        return send(post, departure, received -> read(received, lane, askedAt));
    }

    static byte[] question(Inquiry inquiry, Region area) {
        return HttpJson.bytes(HttpJson.object()
                .put("requestId", inquiry.id().value())
                .put("cardNo", inquiry.card().number().value())
                .put("cardPassword", inquiry.card().pin().reveal())
                .put("area", area.code()));
    }

    InquiryOutcome read(Reply.Received received, Lane lane, Instant askedAt) {
        if (received.status() >= SERVER_ERRORS) {
            return new Unknown("HTTP " + received.status());
        }
        JsonNode answer = HttpJson.read(received.body());
        String code = HttpJson.textOrNumber(answer, "code").orElse("no code");
        return switch (code) {
            case "0" -> answered(answer.path("data"));
            case "40001" -> Refusals.configuration(code);
            case "40009" -> Refusals.ourBug(code, "the same requestId with other content");
            case "40010" -> notFound(code, lane, askedAt);
            case "40011" -> new Answered(CardFacts.only(Standing.WRONG_PIN));
            case "40301" -> question(new Refusal.WrongRegion(lockTold(answer)), code);
            case "40302" -> question(new Refusal.Captcha(challengeId(answer)), code);
            case "42901" -> rate(answer, Refusals.RATE, code, lane);
            case "42902" -> rate(answer, Refusals.BLOCKED, code, lane);
            case "50000" -> Refusals.busy(code);
            default -> Refusals.unlisted(issuer(), code);
        };
    }

    /** "Not found" from an address refused shortly before, or meanwhile, is no verdict. */
    private InquiryOutcome notFound(String code, Lane lane, Instant askedAt) {
        Optional<Instant> refusedAt = refusals.lastOf(lane).filter(last -> last.isAfter(askedAt.minus(SUSPECT_FOR)));
        if (refusedAt.isEmpty()) {
            return new Answered(CardFacts.only(Standing.NO_SUCH_CARD));
        }
        Duration left = Duration.between(clock.instant(), refusedAt.get().plus(SUSPECT_FOR));
        Duration rest = left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
        return new Refused(Refusal.Scope.EGRESS, rest, new Refusal.Suspect(), code);
    }

    private InquiryOutcome rate(JsonNode answer, Duration otherwise, String code, Lane lane) {
        refusals.refused(lane, clock.instant());
        return Refusals.rate(retryAfter.of(HttpJson.textOrNumber(answer, "retryAfter"), otherwise), code);
    }

    private static InquiryOutcome question(Refusal refusal, String code) {
        return new Refused(Refusal.Scope.QUESTION, Duration.ZERO, refusal, code);
    }

    private static Region lockTold(JsonNode answer) {
        return new Region(HttpJson.text(answer, "areaLock")
                .orElseGet(() -> HttpJson.requiredText(answer.path("data"), "areaLock")));
    }

    private static String challengeId(JsonNode answer) {
        return HttpJson.text(answer, "challengeId")
                .or(() -> HttpJson.text(answer.path("data"), "challengeId"))
                .filter(id -> CHALLENGE_ID.matcher(id).matches())
                .orElseThrow(() -> new IllegalArgumentException("no challengeId"));
    }

    private InquiryOutcome answered(JsonNode data) {
        String state = HttpJson.requiredText(data, "state");
        return switch (state) {
            case "UNUSED" -> facts(Standing.VALID, data);
            case "USED" -> facts(Standing.USED, data);
            case "EXPIRED" -> facts(Standing.EXPIRED, data);
            case "VOID" -> facts(Standing.VOID, data);
            case "FROZEN" -> facts(Standing.LOCKED, data);
            default -> Refusals.unlisted(issuer(), "state " + state);
        };
    }

    private static InquiryOutcome facts(Standing standing, JsonNode data) {
        return new Answered(new CardFacts(
                standing,
                HttpJson.number(data, "faceValue").stream()
                        .mapToObj(FaceValue::new)
                        .findFirst(),
                Optional.empty(),
                HttpJson.text(data, "batch").map(BatchNo::new),
                Optional.of(HttpJson.text(data, "areaLock").map(Region::new).orElse(Region.CN)),
                HttpJson.day(data, "expiresOn").map(Expiry::new),
                Optional.empty(),
                List.of()));
    }
}
