package cardloop.issuer;

import cardloop.inquiry.CardFacts;
import cardloop.inquiry.FollowUp;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.NotFound;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.Presence;
import cardloop.inquiry.Standing;
import cardloop.inquiry.Submitted;
import cardloop.wire.Departure;
import cardloop.wire.GbkForm;
import cardloop.wire.GbkLines;
import cardloop.wire.HttpWire;
import cardloop.wire.Reply;
import cardloop.wire.RetryAfter;
import cardloop.wire.Signatures;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * Aggregator for many kinds: a GBK form signed with HMAC-MD5 is accepted, and the verdict comes by a notice (see
 * {@link HttpGatewayNotices}) or by a query under the question's own number.
 */
public final class HttpGateway extends HttpIssuerGateway {
    static final FollowUp.Query FOLLOW_UP =
            new FollowUp.Query(Duration.ofSeconds(60), Duration.ofMinutes(10), 10, false);
    /** How long a question that is worked on is left alone; a notice may come meanwhile. */
    static final Duration ASK_AGAIN_AFTER = FOLLOW_UP.firstAfter();

    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded", GbkForm.GBK);
    private static final String SUBMIT = "CardVerify";
    private static final String QUERY = "CardQuery";
    private static final List<String> SHORT_ANSWER = List.of("r0_Cmd", "r1_Code", "r6_Order");
    private static final int HTTP_OK = 200;

    private final IssuerSettings.Gateway settings;
    private final URI door;
    private final RetryAfter retryAfter;

    public HttpGateway(IssuerSettings.Gateway settings, HttpWire wire, Clock clock) {
        super(wire, settings.deadline());
        this.settings = settings;
        this.door = settings.door("/gateway/card.action");
        this.retryAfter = new RetryAfter(clock);
    }

    @Override
    public String issuer() {
        return "gateway";
    }

    @Override
    public FollowUp followUp() {
        return FOLLOW_UP;
    }

    @Override
    InquiryOutcome ask(Inquiry inquiry, Departure departure) {
        return send(post(question(inquiry)), departure, received -> submission(inquiry.id(), received));
    }

    @Override
    InquiryOutcome askAfter(Submitted submitted, Departure departure) {
        InquiryId id = submitted.inquiry().id();
        return send(post(query(id)), departure, received -> queried(id, submitted.age(), received));
    }

    private HttpPost post(GbkForm form) {
        HttpPost post = new HttpPost(door);
        post.setEntity(new StringEntity(form.encoded(), FORM));
        return post;
    }

    /** The form in the order its signature goes by. */
    GbkForm question(Inquiry inquiry) {
        String yuan = inquiry.faceValue().yuan();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("p0_Cmd", SUBMIT);
        values.put("p1_MerId", settings.merId());
        values.put("p2_Order", inquiry.id().value());
        values.put("p3_Amt", yuan);
        values.put("p8_Url", settings.notifyUrl().toString());
        values.put("pa7_cardAmt", new BigDecimal(yuan).toBigIntegerExact().toString());
        values.put("pa8_cardNo", inquiry.card().number().value());
        values.put("pa9_cardPwd", inquiry.card().pin().reveal());
        values.put("pd_FrpId", inquiry.card().kind().code());
        return signed(values);
    }

    private GbkForm query(InquiryId id) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("p0_Cmd", QUERY);
        values.put("p1_MerId", settings.merId());
        values.put("p2_Order", id.value());
        return signed(values);
    }

    private GbkForm signed(Map<String, String> values) {
        values.put("hmac", hmac(String.join("", values.values())));
        return new GbkForm(values);
    }

    private String hmac(String text) {
        return Signatures.hmacMd5(settings.key(), text, GbkForm.GBK);
    }

    InquiryOutcome submission(InquiryId id, Reply.Received received) {
        if (received.status() != HTTP_OK) {
            return new Unknown("HTTP " + received.status());
        }
        GbkLines answer = GbkLines.decoded(received.body());
        String code = answer.get("r1_Code");
        return isTrue(SUBMIT, id, answer) ? submitted(code, id, answer) : untrue(code);
    }

    InquiryOutcome queried(InquiryId id, Duration age, Reply.Received received) {
        if (received.status() != HTTP_OK) {
            return new Unknown("HTTP " + received.status());
        }
        GbkLines answer = GbkLines.decoded(received.body());
        if (answer.told("r0_Cmd").isEmpty()) {
            return verdict(id, answer);
        }
        String code = answer.get("r1_Code");
        return isTrue(QUERY, id, answer) ? queried(code, age, answer) : untrue(code);
    }

    /** The three lines in their order, for this command and this question, signed with all that stands before. */
    private boolean isTrue(String command, InquiryId id, GbkLines answer) {
        boolean isInOrder = answer.values().keySet().stream()
                .limit(SHORT_ANSWER.size())
                .toList()
                .equals(SHORT_ANSWER);
        return isInOrder
                && answer.get("r0_Cmd").equals(command)
                && answer.get("r6_Order").equals(id.value())
                && Signatures.same(hmac(answer.valuesBefore("hmac")), answer.get("hmac"));
    }

    /** With a wrong key of ours the complaint about it cannot verify either; heeding it stops a lane, no more. */
    private static InquiryOutcome untrue(String code) {
        return code.equals("-1")
                ? Refusals.configuration(code)
                : new Unknown("bad response signature, or for another question");
    }

    private InquiryOutcome submitted(String code, InquiryId id, GbkLines answer) {
        return switch (code) {
            case "1", "2" -> new Pending(id.value(), ASK_AGAIN_AFTER);
            case "11" -> Refusals.ourBug(code, "the same order with other content");
            case "-1" -> Refusals.configuration(code);
            case "112" -> Refusals.closed(Refusals.MAINTENANCE, code);
            case "95" -> Refusals.rate(rest(answer, Refusals.RATE), code);
            case "7" -> new Answered(CardFacts.only(Standing.MALFORMED));
            case "66", "8001" -> new Answered(CardFacts.only(Standing.FACE_VALUE_WRONG));
            default -> Refusals.unlisted(issuer(), code);
        };
    }

    private InquiryOutcome queried(String code, Duration age, GbkLines answer) {
        return switch (code) {
            case "50" ->
                age.compareTo(FOLLOW_UP.grace()) >= 0
                        ? new NotFound("50 after its grace")
                        : new Unknown("50, not found yet", Presence.THERE);
            case "-1" -> Refusals.configuration(code);
            case "95" -> Refusals.rate(rest(answer, Duration.ofSeconds(1)), code);
            default -> Refusals.unlisted(issuer(), "query " + code);
        };
    }

    private Duration rest(GbkLines answer, Duration otherwise) {
        return retryAfter.of(answer.told("retryAfter"), otherwise);
    }

    private InquiryOutcome verdict(InquiryId id, GbkLines answer) {
        return switch (GatewayVerdict.check(answer.values(), settings)) {
            case GatewayVerdict.Seal.Forged(String why) -> new Unknown(why);
            case GatewayVerdict.Seal.Genuine(GatewayVerdict told) ->
                told.inquiry().equals(id) ? told.outcome() : new Unknown("the answer is for another question");
        };
    }
}
