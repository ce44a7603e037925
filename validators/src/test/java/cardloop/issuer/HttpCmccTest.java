package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.BatchNo;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.wire.GbkForm;
import cardloop.wire.Signatures;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCmccTest extends GatewayContract {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    @Override
    String issuer() {
        return "cmcc";
    }

    @Override
    String kind() {
        return "SZX";
    }

    @Override
    String number(int place) {
        return "1226000100000000" + place;
    }

    @Override
    String pin(int place) {
        return "98765432109876543" + place;
    }

    @Override
    String batch(int place) {
        return "26000100";
    }

    @Override
    Map<String, Standing> standings() {
        return Map.of(
                "VALID",
                Standing.VALID,
                "USED",
                Standing.USED,
                "VOID",
                Standing.VOID,
                "INACTIVE",
                Standing.NOT_ACTIVE,
                "LOCKED",
                Standing.LOCKED,
                "EXPIRED",
                Standing.EXPIRED,
                "RECALLED",
                Standing.BATCH_RECALLED);
    }

    @Override
    Standing noSuchCard() {
        return Standing.NO_SUCH_CARD;
    }

    @Override
    Standing wrongPin() {
        return Standing.WRONG_PIN;
    }

    @Override
    int limit() {
        return 60;
    }

    @Override
    Told expected(Fault fault) {
        return switch (fault) {
            case LATENCY, SPREAD_LATENCY, CLOCK_AHEAD, CLOCK_BEHIND, CAPTCHA -> Told.A_VERDICT;
            case SLOW_VERDICT -> Told.TO_WAIT;
            case MAINTENANCE, BUSY -> Told.REFUSED;
            case LATENCY_PAST_THE_DEADLINE,
                    DRIBBLE_PAST_THE_DEADLINE,
                    HTTP_5XX,
                    RESET_BEFORE_PROCESSING,
                    RESET_AFTER_PROCESSING,
                    EMPTY,
                    TRUNCATED,
                    WRONG_SIGNATURE,
                    UNKNOWN_TO_THE_ISSUER -> Told.UNKNOWN;
        };
    }

    @Override
    String unlistedAnswer(String id) {
        return signed(id, "4242", "", "");
    }

    @Override
    IssuerGateway gateway(URI baseUrl, Clock clock, Duration deadline) {
        IssuerSettings.Cmcc demo = IssuerSettings.Cmcc.demo(baseUrl);
        return new HttpCmcc(new IssuerSettings.Cmcc(baseUrl, demo.merId(), demo.key(), deadline), wire, clock);
    }

    @Test
    void theContractsVectorIsSigned() {
        Inquiry plain = Questions.question("INQ0001", "SZX", "12345678901234567", "123456789012345678", 100);
        Inquiry vector = new Inquiry(plain.id(), plain.card(), plain.faceValue(), Optional.of(new BatchNo("20260001")));
        Clock then = Clock.fixed(Instant.parse("2026-11-21T11:30:00Z"), ZoneOffset.UTC);
        GbkForm form = new HttpCmcc(IssuerSettings.Cmcc.demo(NOWHERE), wire, then).question(vector);
        assertThat(form.values().keySet())
                .containsExactly(
                        "merId", "reqNo", "cardType", "cardSn", "cardPwd", "batchNo", "parValue", "timeStamp", "sign");
        assertThat(form.get("timeStamp")).isEqualTo("20261121193000");
        assertThat(form.get("sign")).isEqualTo("f65caa21277526339747eda29199a912");
    }

    /** An answer signed by the contract's rule, written out here so that it is not the gateway's own. */
    private static String signed(String reqNo, String code, String flag, String prov) {
        String sign = Signatures.md5(code + reqNo + flag + prov + "cmcc-demo-key", GbkForm.GBK);
        return "retCode=" + code + "&reqNo=" + reqNo + "&cardFlag=" + flag + "&prov=" + prov
                + "&retMsg=%B2%E2%CA%D4&retryAfter=17&sign=" + sign;
    }

    private InquiryOutcome whenToldForm(String form) {
        try (CannedIssuer canned = new CannedIssuer()) {
            canned.answers(CannedIssuer.form(form));
            return ask(gateway(canned.baseUrl(), clock, Duration.ofSeconds(20)), about("Q1", "VALID"));
        }
    }

    private InquiryOutcome whenTold(String code) {
        return whenToldForm(signed("Q1", code, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "1004, WRONG_PIN",
        "1006, NO_SUCH_CARD",
        "1007, FACE_VALUE_WRONG",
        "1011, BATCH_MISMATCH",
        "1012, BATCH_RECALLED",
        "2013, LOCKED"
    })
    void codesAboutTheCardAreVerdicts(String code, Standing standing) {
        assertThat(standing(whenTold(code))).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "1002, CARD, PT1H, CardTooOften", "2009, KIND, PT17S, Closed", "2010, KIND, PT17S, Closed",
        "2011, KIND, PT17S, Closed", "2012, KIND, PT17S, Closed", "2014, EGRESS, PT5S, Closed",
        "9001, LANE, PT0S, Configuration", "9002, LANE, PT0S, Configuration", "9003, EGRESS, PT17S, RateLimited",
        "9004, EGRESS, PT17S, RateLimited"
    })
    void codesAboutUsAreRefusals(String code, Refusal.Scope scope, Duration rest, String refusal) {
        Refused refused = refused(whenTold(code));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.scope()).isEqualTo(scope);
        assertThat(refused.retryAfter()).isEqualTo(rest);
        assertThat(refused.refusal().getClass().getSimpleName()).isEqualTo(refusal);
    }

    @Test
    void aCardBeingProcessedIsAskedForAgainUnderItsNumber() {
        assertThat(whenTold("1010")).isEqualTo(new Pending("Q1", Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9009", "10000", "1003", "2008", "99", "", "0", "00000", "4242"})
    void everyOtherCodeIsUnknown(String code) {
        assertThat(whenTold(code)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6", "00", "x"})
    void aFlagTheTableDoesNotListIsUnknown(String flag) {
        assertThat(whenToldForm(signed("Q1", "0000", flag, "440000"))).isInstanceOf(Unknown.class);
    }

    @Test
    void aBadSignatureIsUnknownWhateverItSays() {
        String good = signed("Q1", "1006", "", "");
        assertThat(whenToldForm(good.substring(0, good.length() - 1) + "x")).isInstanceOf(Unknown.class);
        assertThat(whenToldForm(good.replace("1006", "1004"))).isInstanceOf(Unknown.class);
        assertThat(whenToldForm("retCode=1006&reqNo=Q1")).isInstanceOf(Unknown.class);
        assertThat(whenToldForm(good + "&retCode=0000")).isInstanceOf(Unknown.class);
    }

    @Test
    void anAnswerToAnotherQuestionIsUnknown() {
        assertThat(whenToldForm(signed("Q2", "1006", "", ""))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"000000, CN", "440000, CN-GD", "330000, CN-ZJ", "350000, CN-FJ", "320000, CN-JS", "210000, CN-LN"})
    void theProvinceIsToldByItsNationalCode(String prov, String region) {
        Answered answered = (Answered) whenToldForm(signed("Q1", "0000", "0", prov));
        assertThat(answered.facts().region()).contains(new Region(region));
    }

    @Test
    void aProvinceNobodyKnowsIsNoRegion() {
        Answered answered = (Answered) whenToldForm(signed("Q1", "0000", "0", "999999"));
        assertThat(answered.facts().region()).isEmpty();
    }

    @Test
    void badSignaturesOfTheTownAreUnknown() {
        town.misbehave("{\"seed\":7,\"cmcc\":{\"rates\":{\"badSignature\":1}}}");
        assertThat(ask(patient(), about("Q1", "VALID"))).isInstanceOf(Unknown.class);
    }

    @Test
    void aWrongFaceValueAndAWrongBatchAreVerdicts() {
        Inquiry good = about("Q1", "VALID");
        Inquiry face = new Inquiry(good.id(), good.card(), FaceValue.ofYuan(50), good.batch());
        assertThat(standing(ask(patient(), face))).isEqualTo(Standing.FACE_VALUE_WRONG);
        Inquiry other = about("Q2", "VALID");
        Inquiry batch = new Inquiry(other.id(), other.card(), other.faceValue(), Optional.of(new BatchNo("26000999")));
        assertThat(standing(ask(patient(), batch))).isEqualTo(Standing.BATCH_MISMATCH);
    }

    @Test
    void aCardAskedTooOftenRestsByItself() {
        for (int i = 0; i < 3; i++) {
            ask(patient(), about("Q" + i, "VALID"));
        }
        Refused refused = refused(ask(patient(), about("Q9", "VALID")));
        assertThat(refused.scope()).isEqualTo(Refusal.Scope.CARD);
        assertThat(refused.refusal()).isEqualTo(new Refusal.CardTooOften());
    }

    @Test
    void aWrongKeyOfOursStopsTheLane() {
        IssuerSettings.Cmcc wrong =
                new IssuerSettings.Cmcc(URI.create(town.baseUrl()), "demo-mer", "wrong", Duration.ofSeconds(20));
        Refused refused = refused(ask(new HttpCmcc(wrong, wire, clock), about("Q1", "VALID")));
        assertThat(refused.scope()).isEqualTo(Refusal.Scope.LANE);
        assertThat(refused.refusal()).isEqualTo(new Refusal.Configuration());
        assertThat(wrong.toString()).doesNotContain("wrong");
    }
}
