package cardloop.stub.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.Asking;
import cardloop.stub.MovableClock;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PublishedVectorsTest {
    @Test
    void theTelecomVectorHolds() {
        String text = "demo-mer" + "INQ0001" + "SZX" + "12345678901234567" + "123456789012345678" + "20260001" + "10000"
                + "20261121193000" + "cmcc-demo-key";
        assertThat(Digests.md5Hex(text.getBytes(GbkForm.GBK))).isEqualTo("f65caa21277526339747eda29199a912");
    }

    @Test
    void theQCoinVectorHolds() {
        String body =
                "{\"requestId\":\"INQ0001\",\"cardNo\":\"123456789\",\"cardPassword\":\"123456789012\",\"area\":\"CN-GD\"}";
        Question question = Asking.signed(
                "tencent-demo-secret", "POST", "/tencent/v2/cards/verify", body, MovableClock.START, Asking.IP);
        assertThat(question.header("x-signature"))
                .isEqualTo("9019c89fe5618eb0968212d32aa937f2c4d35b84d13389584cd8d9339772fbf3");
    }

    @Test
    void thePointCardVectorHolds() {
        String text = "cardNo=1234567890123&mch=demo-mch&pin=123456789&product=NETEASE&reqId=INQ0001&ts=1795289400000"
                + "&key=netease-demo-key";
        assertThat(Digests.md5Hex(text.getBytes(StandardCharsets.UTF_8)).toUpperCase(Locale.ROOT))
                .isEqualTo("F060BE187AEE04B0DA5AA8C9EB5A5BB3");
        Question question =
                Asking.netease(Asking.IP, MovableClock.START, "INQ0001", "NETEASE", "1234567890123", "123456789");
        assertThat(question.text()).endsWith("sign=F060BE187AEE04B0DA5AA8C9EB5A5BB3");
    }

    @Test
    void theAggregatorsVectorsHold() {
        byte[] key = "gateway-demo-key".getBytes(GbkForm.GBK);
        String card = "CardVerify" + "10000" + "INQ0001" + "100.00" + "http://127.0.0.1:8080/callbacks/gateway" + "100"
                + "123456789012345" + "1234567890123456789" + "UNICOM";
        assertThat(Digests.hmacMd5Hex(key, card.getBytes(GbkForm.GBK))).isEqualTo("eb15ee5f64d2778046c8560b072f6bd3");
        String notice = "CardVerify" + "10000" + "1" + "INQ0001" + "T0000001" + "0" + "100.00" + "2027-12-31"
                + "B202600017" + "CN";
        assertThat(Digests.hmacMd5Hex(key, notice.getBytes(GbkForm.GBK))).isEqualTo("b457b420219c1b21b12621141dee25e8");
    }

    @Test
    void thePayoutVectorHolds() {
        String body = "{\"outBizNo\":\"PO0001\",\"payee\":\"13800000000\",\"payeeName\":\"张三\",\"amountFen\":9550}";
        Question question = Asking.payout(MovableClock.START, "POST", "/payout/v1/transfers", body);
        assertThat(question.header("x-signature"))
                .isEqualTo("3d19e738877d11ef28ec27c916b03f211b26539faa01aa3137351c0e3616399b");
    }

    @Test
    void theDynamicTokenVectorsHold() {
        assertThat(Digests.totp("12345678901234567890", 59)).isEqualTo("287082");
        assertThat(Digests.totp("12345678901234567890", 1_795_289_400)).isEqualTo("295197");
    }

    @Test
    void aBodyIsSignedAsTheBytesThatCame() {
        Question question = Asking.post("/p", java.util.Map.of(), "张三", Asking.IP);
        assertThat(question.text()).isEqualTo("张三");
        assertThat(question.bytes()).hasSize(6);
    }
}
