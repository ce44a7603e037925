package cardloop.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.6, false",
        "192.0.2.128/25, 192.0.2.129, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "127.0.0.1, ::ffff:127.0.0.1, true",
        "10.0.0.0/8, ::1, false"
    })
    void aBlockHoldsTheAddressesThatBeginAsItDoes(String block, String address, boolean isHeld) {
        assertThat(TrustedProxies.of(List.of(block)).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(isHeld);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0/0", "::/0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "proxy.example", "", "10.0.0"})
    void anythingElseStopsTheStartWithTheSettingsName(String text) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(text))).hasMessageContaining("cardloop.trusted-proxies");
    }

    @Test
    void withoutASettingNobodyIsBelieved() {
        assertThat(TrustedProxies.of(List.of()).isEmpty()).isTrue();
    }
}
