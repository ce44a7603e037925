package cardloop.issuer;

import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.FollowUp;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.NotFound;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.Presence;
import cardloop.inquiry.Standing;
import cardloop.inquiry.Submitted;
import cardloop.wire.Departure;
import cardloop.wire.HttpWire;
import cardloop.wire.Reply;
import cardloop.wire.Signatures;
import cardloop.wire.Xml;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Point cards: a form signed over its sorted fields; a ticket comes back, and the verdict when the ticket is asked for. */
public final class HttpNetease extends HttpIssuerGateway {
    static final FollowUp.Query FOLLOW_UP = new FollowUp.Query(Duration.ofSeconds(1), Duration.ofSeconds(60), 10, true);

    private static final ContentType FORM = ContentType.APPLICATION_FORM_URLENCODED.withCharset(StandardCharsets.UTF_8);
    /** It becomes a step of a path: nothing else may stand in it. */
    private static final Pattern TICKET = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int HTTP_OK = 200;

    private final IssuerSettings.Netease settings;
    private final Clock clock;

    public HttpNetease(IssuerSettings.Netease settings, HttpWire wire, Clock clock) {
        super(wire, settings.deadline());
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String issuer() {
        return "netease";
    }

    @Override
    public FollowUp followUp() {
        return FOLLOW_UP;
    }

    @Override
    InquiryOutcome ask(Inquiry inquiry, Departure departure) {
        HttpPost post = new HttpPost(settings.door("/netease/cardcheck"));
        post.setEntity(new StringEntity(encoded(question(inquiry)), FORM));
        return send(post, departure, received -> read(received, Optional.empty(), Duration.ZERO));
    }

    @Override
    InquiryOutcome askAfter(Submitted submitted, Departure departure) {
        Optional<String> ticket =
                submitted.ticket().filter(told -> TICKET.matcher(told).matches());
        if (ticket.isEmpty()) {
            return new Unknown("only a ticket can be asked about", Presence.UNTOLD);
        }
        URI door = settings.door("/netease/cardcheck/" + ticket.get() + "?" + encoded(poll(ticket.get())));
        return send(new HttpGet(door), departure, received -> read(received, ticket, submitted.age()));
    }

    /** The form, signed. */
    SortedMap<String, String> question(Inquiry inquiry) {
        SortedMap<String, String> fields = signedAlike();
        fields.put("reqId", inquiry.id().value());
        fields.put("product", inquiry.card().kind().code());
        fields.put("cardNo", inquiry.card().number().value());
        fields.put("pin", inquiry.card().pin().reveal());
        fields.put("sign", sign(fields));
        return fields;
    }

    /** The query; its signature covers the ticket, which is sent in the path alone. */
    private SortedMap<String, String> poll(String ticket) {
        SortedMap<String, String> fields = signedAlike();
        fields.put("ticket", ticket);
        String sign = sign(fields);
        fields.remove("ticket");
        fields.put("sign", sign);
        return fields;
    }

    private SortedMap<String, String> signedAlike() {
        return new TreeMap<>(Map.of(
                "mch", settings.mch(), "ts", Long.toString(clock.instant().toEpochMilli())));
    }

    private String sign(SortedMap<String, String> fields) {
        String text = fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + field.getValue() + "&")
                .collect(Collectors.joining());
        return Signatures.md5(text + "key=" + settings.key(), StandardCharsets.UTF_8)
                .toUpperCase(Locale.ROOT);
    }

    private static String encoded(SortedMap<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * Answers carry no signature; the ticket alone ties one to its question.
     *
     * @param asked the ticket asked about; empty of a submission
     * @param age of the question
     */
    InquiryOutcome read(Reply.Received received, Optional<String> asked, Duration age) {
        if (received.status() != HTTP_OK) {
            return new Unknown("HTTP " + received.status());
        }
        Xml result = Xml.read(received.body());
        if (!result.name().equals("result")) {
            return new Unknown("no result");
        }
        Optional<String> told = result.told("ticket");
        if (asked.isPresent() && told.isPresent() && !told.equals(asked)) {
            return new Unknown("the answer is for another ticket");
        }
        return outcome(result, asked.isPresent(), age);
    }

    private InquiryOutcome outcome(Xml result, boolean isQuery, Duration age) {
        String code = result.required("code");
        return switch (code) {
            case "0" -> answered(result);
            case "100" -> new Pending(ticket(result), pauseAt(age));
            case "204" -> notFound(isQuery, age);
            case "301" -> new Answered(CardFacts.only(Standing.NOT_RECOGNISED));
            case "401" -> Refusals.configuration(code);
            case "429" -> Refusals.rate(isQuery ? Duration.ofSeconds(1) : Refusals.RATE, code);
            case "503" -> Refusals.closed(Refusals.MAINTENANCE, code);
            case "999" -> new Unknown("999, a system error; or our bug: the same reqId with other content");
            default -> Refusals.unlisted(issuer(), code);
        };
    }

    private static String ticket(Xml result) {
        String ticket = result.required("ticket");
        if (!TICKET.matcher(ticket).matches()) {
            throw new IllegalArgumentException("no ticket");
        }
        return ticket;
    }

    /** 1, 2, 4 … 30 s: asked that way from the start, a question is 0, 1, 3, 7 … seconds old each time. */
    static Duration pauseAt(Duration age) {
        Duration doubled = Duration.ofSeconds(Long.highestOneBit(Math.max(0, age.toSeconds()) + 1));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static InquiryOutcome notFound(boolean isQuery, Duration age) {
        return isQuery && age.compareTo(FOLLOW_UP.grace()) >= 0
                ? new NotFound("204 after its grace")
                : new Unknown("204, not found yet", Presence.THERE);
    }

    private InquiryOutcome answered(Xml result) {
        ticket(result);
        Xml card = result.child("card");
        String state = card.required("state");
        return switch (state) {
            case "VALID" -> facts(Standing.VALID, card);
            case "USED" -> facts(Standing.USED, card);
            case "VOID" -> facts(Standing.VOID, card);
            case "EXPIRED" -> facts(Standing.EXPIRED, card);
            case "UNACTIVATED" -> facts(Standing.NOT_ACTIVE, card);
            default -> Refusals.unlisted(issuer(), "state " + state);
        };
    }

    private static InquiryOutcome facts(Standing standing, Xml card) {
        return new Answered(new CardFacts(
                standing,
                Optional.of(new FaceValue(Long.parseLong(card.required("face")))),
                Optional.empty(),
                card.told("batch").map(BatchNo::new),
                card.told("region").map(Region::new),
                card.told("expires").map(day -> new Expiry(LocalDate.parse(day))),
                Optional.empty(),
                List.of()));
    }
}
