package cardloop.issuer;

import cardloop.calendar.BusinessDay;
import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Province;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.Presence;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.wire.Departure;
import cardloop.wire.GbkForm;
import cardloop.wire.HttpWire;
import cardloop.wire.Reply;
import cardloop.wire.RetryAfter;
import cardloop.wire.Signatures;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Telecom voucher centre: a GBK form signed with MD5, answered by a signed form. */
public final class HttpCmcc extends HttpIssuerGateway {
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded", GbkForm.GBK);
    private static final DateTimeFormatter TIME_STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(BusinessDay.ZONE);
    private static final List<String> SIGNED_IN_ANSWERS =
            List.of("retCode", "reqNo", "cardFlag", "batchNo", "prov", "parValue", "expire");
    private static final Duration CARD_RESTS = Duration.ofHours(1);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final int HTTP_OK = 200;

    private final IssuerSettings.Cmcc settings;
    private final URI door;
    private final Clock clock;
    private final RetryAfter retryAfter;

    public HttpCmcc(IssuerSettings.Cmcc settings, HttpWire wire, Clock clock) {
        super(wire, settings.deadline());
        this.settings = settings;
        this.door = settings.door("/cmcc/card/verify");
        this.clock = clock;
        this.retryAfter = new RetryAfter(clock);
    }

    @Override
    public String issuer() {
        return "cmcc";
    }

    @Override
    InquiryOutcome ask(Inquiry inquiry, Departure departure) {
        HttpPost post = new HttpPost(door);
        post.setEntity(new StringEntity(question(inquiry).encoded(), FORM));
        return send(post, departure, received -> read(inquiry, received));
    }

    /** The form in the order its signature goes by. */
    GbkForm question(Inquiry inquiry) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("merId", settings.merId());
        values.put("reqNo", inquiry.id().value());
        values.put("cardType", inquiry.card().kind().code());
        values.put("cardSn", inquiry.card().number().value());
        values.put("cardPwd", inquiry.card().pin().reveal());
        values.put("batchNo", inquiry.batch().map(BatchNo::value).orElse(""));
        values.put("parValue", Long.toString(inquiry.faceValue().fen()));
        values.put("timeStamp", TIME_STAMP.format(clock.instant()));
        values.put("sign", sign(values.values().stream()));
        return new GbkForm(values);
    }

    private String sign(Stream<String> values) {
        return Signatures.md5(values.collect(Collectors.joining()) + settings.key(), GbkForm.GBK);
    }

    InquiryOutcome read(Inquiry inquiry, Reply.Received received) {
        if (received.status() != HTTP_OK) {
            return new Unknown("HTTP " + received.status());
        }
        GbkForm answer = GbkForm.decoded(received.body());
        String code = answer.get("retCode");
        if (!Signatures.same(sign(SIGNED_IN_ANSWERS.stream().map(answer::get)), answer.get("sign"))) {
            // With a wrong key of ours the complaint about it cannot verify either; heeding it stops a lane, no more.
            return code.equals("9001") ? Refusals.configuration(code) : new Unknown("bad response signature");
        }
        if (!answer.get("reqNo").equals(inquiry.id().value())) {
            return new Unknown("the answer is for another question");
        }
        return outcome(code, answer);
    }

    private InquiryOutcome outcome(String code, GbkForm answer) {
        return switch (code) {
            case "0000" -> answered(answer);
            case "1002" -> new Refused(Refusal.Scope.CARD, CARD_RESTS, new Refusal.CardTooOften(), code);
            case "1004" -> only(Standing.WRONG_PIN);
            case "1006" -> only(Standing.NO_SUCH_CARD);
            case "1007" -> only(Standing.FACE_VALUE_WRONG);
            case "1010" -> new Pending(answer.get("reqNo"), ASK_AGAIN_AFTER);
            case "1011" -> only(Standing.BATCH_MISMATCH);
            case "1012" -> only(Standing.BATCH_RECALLED);
            case "2009", "2010", "2011", "2012" -> Refusals.closed(rest(answer, Refusals.MAINTENANCE), code);
            case "2013" -> only(Standing.LOCKED);
            case "2014" -> Refusals.busy(code);
            case "9001", "9002" -> Refusals.configuration(code);
            case "9003" -> Refusals.rate(rest(answer, Refusals.BLOCKED), code);
            case "9004" -> Refusals.rate(rest(answer, Refusals.RATE), code);
            case "9009" -> Refusals.ourBug(code, "the same reqNo with other content");
            case "10000" -> new Unknown("10000, the issuer does not know", Presence.THERE);
            default -> Refusals.unlisted(issuer(), code);
        };
    }

    private static InquiryOutcome only(Standing standing) {
        return new Answered(CardFacts.only(standing));
    }

    private Duration rest(GbkForm answer, Duration otherwise) {
        return retryAfter.of(answer.told("retryAfter"), otherwise);
    }

    private InquiryOutcome answered(GbkForm answer) {
        String flag = answer.get("cardFlag");
        return switch (flag) {
            case "0" -> facts(Standing.VALID, answer);
            case "1" -> facts(Standing.USED, answer);
            case "2" -> facts(Standing.VOID, answer);
            case "3" -> facts(Standing.NOT_ACTIVE, answer);
            case "4" -> facts(Standing.LOCKED, answer);
            case "5" -> facts(Standing.EXPIRED, answer);
            default -> Refusals.unlisted(issuer(), "cardFlag " + flag);
        };
    }

    private static InquiryOutcome facts(Standing standing, GbkForm answer) {
        return new Answered(new CardFacts(
                standing,
                answer.told("parValue").map(fen -> new FaceValue(Long.parseLong(fen))),
                Optional.empty(),
                answer.told("batchNo").map(BatchNo::new),
                answer.told("prov").flatMap(Province::ofGbCode).map(Province::region),
                answer.told("expire").map(day -> new Expiry(LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE))),
                Optional.empty(),
                List.of()));
    }
}
