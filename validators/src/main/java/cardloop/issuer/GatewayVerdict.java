package cardloop.issuer;

import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.Presence;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.wire.GbkForm;
import cardloop.wire.Signatures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the aggregator tells of a card, by notice or by query: ten values under one signature.
 *
 * <p>The signature covers the values one after another without a mark between them, so that a true signature also fits
 * the same characters cut elsewhere: {@code 2005 30.00}, used, might be shown as {@code …2 0 0530.00}, good. Therefore
 * each value has its exact shape, the serial its exact length, and of each text one way of cutting it is taken and no
 * other.
 */
final class GatewayVerdict {
    private static final List<String> SIGNED = List.of(
            "p0_Cmd",
            "p1_MerId",
            "r1_Code",
            "p2_Order",
            "p3_Serial",
            "p8_cardStatus",
            "p5_RealAmt",
            "p6_Expire",
            "p7_Batch",
            "p9_Region");
    private static final Duration CARD_RESTS = Duration.ofHours(1);

    private final Map<String, String> values;

    private GatewayVerdict(Map<String, String> values) {
        this.values = values;
    }

    /** Whether they are signed with our key, and why not. */
    sealed interface Seal {
        /** Signed, and cut as it was signed. */
        record Genuine(GatewayVerdict verdict) implements Seal {}

        /** Not signed with our key, or signed with the values cut otherwise. */
        record Forged(String why) implements Seal {}
    }

    static Seal check(Map<String, String> values, IssuerSettings.Gateway settings) {
        String text =
                SIGNED.stream().map(field -> values.getOrDefault(field, "")).collect(Collectors.joining());
        String expected = Signatures.hmacMd5(settings.key(), text, GbkForm.GBK);
        if (!Signatures.same(expected, values.getOrDefault("hmac", ""))) {
            return new Seal.Forged("bad signature");
        }
        return isCutTheOneWay(text, values, settings.merId())
                ? new Seal.Genuine(new GatewayVerdict(Map.copyOf(values)))
                : new Seal.Forged("values cut otherwise than they are signed");
    }

    private static boolean isCutTheOneWay(String text, Map<String, String> values, String merId) {
        Pattern cut = Pattern.compile("(CardVerify)(" + Pattern.quote(merId)
                + ")(1)([0-9A-Za-z-]{1,32}?)(T[0-9]{7})(0|7|10000|[0-9]{4})((?:(?:0|[1-9][0-9]{0,6})\\.[0-9]{2})?+)"
                + "((?:[0-9]{4}-[0-9]{2}-[0-9]{2})?+)([0-9A-Za-z-]{0,64}?)((?:CN(?:-[A-Z]{2})?)?)");
        Matcher matcher = cut.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        for (int i = 0; i < SIGNED.size(); i++) {
            if (!values.getOrDefault(SIGNED.get(i), "").equals(matcher.group(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> told(String field) {
        return Optional.of(values.getOrDefault(field, "")).filter(value -> !value.isEmpty());
    }

    InquiryId inquiry() {
        return new InquiryId(values.getOrDefault("p2_Order", ""));
    }

    /** @throws RuntimeException if a value of its shape is no date or no amount */
    InquiryOutcome outcome() {
        String status = values.getOrDefault("p8_cardStatus", "");
        return switch (status) {
            case "0" -> valid();
            case "7" -> facts(Standing.MALFORMED);
            case "1002" -> new Refused(Refusal.Scope.CARD, CARD_RESTS, new Refusal.CardTooOften(), status);
            case "1003" -> facts(Standing.UNSUPPORTED);
            case "1004", "1006" -> facts(Standing.NOT_RECOGNISED);
            case "1007" -> facts(Standing.NOT_ACTIVE);
            case "1008" -> facts(Standing.EXPIRED);
            case "1010", "2006" -> new Pending(inquiry().value(), HttpGateway.ASK_AGAIN_AFTER);
            case "2005" -> facts(Standing.USED);
            case "2007" -> facts(Standing.VOID);
            case "2008" -> Refusals.closed(Refusals.MAINTENANCE, status);
            case "2013" -> facts(Standing.LOCKED);
            case "2014" -> Refusals.busy(status);
            case "10000" -> new Unknown("10000, the issuer does not know", Presence.THERE);
            default -> Refusals.unlisted("gateway", status);
        };
    }

    /** "Valid" without the real value may not be believed: the declared one may be another. */
    private InquiryOutcome valid() {
        return realValue().isPresent()
                ? facts(Standing.VALID)
                : new Unknown("valid, and no real value told", Presence.THERE);
    }

    private Optional<FaceValue> realValue() {
        return told("p5_RealAmt").filter(yuan -> !yuan.equals("0.00")).map(FaceValue::parseYuan);
    }

    private InquiryOutcome facts(Standing standing) {
        return new Answered(new CardFacts(
                standing,
                realValue(),
                Optional.empty(),
                told("p7_Batch").map(BatchNo::new),
                told("p9_Region").map(Region::new),
                told("p6_Expire").map(day -> new Expiry(LocalDate.parse(day))),
                Optional.empty(),
                List.of()));
    }
}
