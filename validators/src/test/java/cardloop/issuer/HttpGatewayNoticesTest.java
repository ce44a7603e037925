package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Region;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.Standing;
import cardloop.issuer.HttpGatewayNotices.Notice;
import cardloop.wire.GbkForm;
import cardloop.wire.Signatures;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGatewayNoticesTest {
    /** The contract's vector, signature included. */
    static final String VECTOR = "p0_Cmd=CardVerify&p1_MerId=10000&r1_Code=1&p2_Order=INQ0001&p3_Serial=T0000001"
            + "&p8_cardStatus=0&p5_RealAmt=100.00&p6_Expire=2027-12-31&p7_Batch=B202600017&p9_Region=CN"
            + "&hmac=b457b420219c1b21b12621141dee25e8";

    private static final List<String> FIELDS = List.of(
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

    private final HttpGatewayNotices notices =
            new HttpGatewayNotices(IssuerSettings.Gateway.demo(URI.create("http://127.0.0.1:1")));

    /** A notice signed by the contract's rule, written out here so that it is not the gateway's own. */
    static Map<String, String> signed(String... values) {
        Map<String, String> notice = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            notice.put(FIELDS.get(i), values[i]);
        }
        notice.put("hmac", Signatures.hmacMd5("gateway-demo-key", String.join("", values), GbkForm.GBK));
        return notice;
    }

    private static Map<String, String> withStatus(String status, String amount) {
        return signed("CardVerify", "10000", "1", "Q1", "T0000012", status, amount, "2027-12-31", "B1", "CN");
    }

    @Test
    void theContractsVectorIsGenuineAndTellsTheCard() {
        Notice.Genuine genuine = (Notice.Genuine) notices.read(VECTOR);
        Answered answered = (Answered) genuine.outcome();
        assertThat(genuine.inquiry()).isEqualTo(new InquiryId("INQ0001"));
        assertThat(answered.facts().standing()).isEqualTo(Standing.VALID);
        assertThat(answered.facts().faceValue().orElseThrow().fen()).isEqualTo(10_000);
        assertThat(answered.facts().expiry().orElseThrow()).hasToString("2027-12-31");
        assertThat(answered.facts().batch().orElseThrow().value()).isEqualTo("B202600017");
        assertThat(answered.facts().region()).contains(Region.CN);
    }

    @Test
    void theSameNoticeReadsTheSameHoweverOftenItComes() {
        assertThat(notices.read(VECTOR)).isEqualTo(notices.read(VECTOR));
    }

    @Test
    void everyCharacterOfTheVectorIsUnderItsSignature() {
        for (int i = 0; i < VECTOR.length(); i++) {
            char other = VECTOR.charAt(i) == '0' ? '1' : '0';
            String changed = VECTOR.substring(0, i) + other + VECTOR.substring(i + 1);
            assertThat(notices.read(changed)).as(changed).isNotInstanceOf(Notice.Genuine.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7, MALFORMED",
        "1003, UNSUPPORTED",
        "1004, NOT_RECOGNISED",
        "1006, NOT_RECOGNISED",
        "1007, NOT_ACTIVE",
        "1008, EXPIRED",
        "2005, USED",
        "2007, VOID",
        "2013, LOCKED"
    })
    void aFinalStatusIsAVerdict(String status, Standing standing) {
        Notice.Genuine genuine = (Notice.Genuine) notices.read(withStatus(status, ""));
        assertThat(((Answered) genuine.outcome()).facts().standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "1002, Refused",
        "1010, Pending",
        "2006, Pending",
        "2008, Refused",
        "2014, Refused",
        "10000, Unknown",
        "1005, Unknown",
        "9999, Unknown"
    })
    void everyOtherStatusIsNone(String status, String outcome) {
        Notice.Genuine genuine = (Notice.Genuine) notices.read(withStatus(status, "30.00"));
        assertThat(genuine.outcome().getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.00"})
    void validWithoutARealValueIsNotBelieved(String amount) {
        Notice.Genuine genuine = (Notice.Genuine) notices.read(withStatus("0", amount));
        assertThat(genuine.outcome()).isInstanceOf(Unknown.class);
    }

    /** The values of a true notice run on without a mark; each row shifts where they are cut. */
    @ParameterizedTest
    @CsvSource({
        "T000001220, 0, 530.00, 2027-12-31, B1, CN",
        "T00000122, 0, 0530.00, 2027-12-31, B1, CN",
        "T000001, 22005, 30.00, 2027-12-31, B1, CN",
        "T0000012, 2005, 30.00, '', 2027-12-31B1, CN",
        "T0000012, 2005, 30.00, 2027-12-31, B1CN, ''",
        "T0000012, 20053, 0.00, 2027-12-31, B1, CN",
        "'', T00000122005, 30.00, 2027-12-31, B1, CN"
    })
    void aTrueSignatureWithItsValuesCutElsewhereIsForged(
            String serial, String status, String amount, String expires, String batch, String region) {
        Map<String, String> genuine = withStatus("2005", "30.00");
        Map<String, String> recut = new LinkedHashMap<>(genuine);
        recut.put("p3_Serial", serial);
        recut.put("p8_cardStatus", status);
        recut.put("p5_RealAmt", amount);
        recut.put("p6_Expire", expires);
        recut.put("p7_Batch", batch);
        recut.put("p9_Region", region);
        assertThat(String.join("", recut.values())).isEqualTo(String.join("", genuine.values()));
        assertThat(notices.read(genuine)).isInstanceOf(Notice.Genuine.class);
        assertThat(notices.read(recut)).isInstanceOf(Notice.Forged.class);
    }

    @Test
    void aNumberCutElsewhereIsForged() {
        Map<String, String> recut =
                signed("CardVerify", "10000", "1", "Q", "1T0000012", "2005", "30.00", "2027-12-31", "B1", "CN");
        assertThat(notices.read(recut)).isInstanceOf(Notice.Forged.class);
        Map<String, String> other =
                signed("CardVerify", "1000", "01", "Q1", "T0000012", "2005", "30.00", "2027-12-31", "B1", "CN");
        assertThat(notices.read(other)).isInstanceOf(Notice.Forged.class);
    }

    @Test
    void anotherKeyIsForged() {
        IssuerSettings.Gateway other = new IssuerSettings.Gateway(
                URI.create("http://127.0.0.1:1"),
                "10000",
                "other",
                URI.create("http://127.0.0.1:1/n"),
                IssuerSettings.DEMO_DEADLINE);
        assertThat(new HttpGatewayNotices(other).read(VECTOR)).isInstanceOf(Notice.Forged.class);
        assertThat(other.toString()).doesNotContain("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "&", "hmac", "p0_Cmd=%", "hmac=", "p2_Order=Q1", "hmac=a&hmac=b", "=&=", "p0_Cmd=%zz&hmac=a"
            })
    void whatIsNoNoticeIsUnreadable(String query) {
        assertThat(notices.read(query)).isInstanceOf(Notice.Unreadable.class);
    }

    @Test
    void aNoticeLongerThanAnyIsUnreadable() {
        char[] filling = new char[5000];
        Arrays.fill(filling, '0');
        assertThat(notices.read(VECTOR + "&x=" + new String(filling))).isInstanceOf(Notice.Unreadable.class);
    }

    @Test
    void aDayThatIsNoneIsUnreadable() {
        Map<String, String> odd =
                signed("CardVerify", "10000", "1", "Q1", "T0000012", "2005", "30.00", "2027-13-45", "B1", "CN");
        assertThat(notices.read(odd)).isInstanceOf(Notice.Unreadable.class);
    }
}
