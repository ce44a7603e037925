package cardloop.money.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChannelSignatureTest {
    @Test
    void theChannelsVectorHolds() {
        String body = "{\"outBizNo\":\"PO0001\",\"payee\":\"13800000000\",\"payeeName\":\"张三\",\"amountFen\":9550}";
        String signature = new ChannelSignature("payout-demo-secret")
                .of(
                        "POST",
                        "/payout/v1/transfers",
                        "1795289400",
                        "abcdef0123456789",
                        body.getBytes(StandardCharsets.UTF_8));
        assertThat(signature).isEqualTo("3d19e738877d11ef28ec27c916b03f211b26539faa01aa3137351c0e3616399b");
    }
}
