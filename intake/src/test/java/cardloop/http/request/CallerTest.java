package cardloop.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our proxies are 10.0.0.0/8; 192.0.2.x call through them; 203.0.113.x is what a caller would like to be. */
class CallerTest {
    private static final TrustedProxies OURS = TrustedProxies.of(List.of("10.0.0.0/8"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1 | 192.0.2.1",
                "203.0.113.9, 192.0.2.1 | 192.0.2.1",
                "203.0.113.9, 192.0.2.1, 10.0.0.2 | 192.0.2.1",
                "10.0.0.9, 192.0.2.1 | 192.0.2.1",
                "10.0.0.3, 10.0.0.2 | 10.0.0.3",
                "192.0.2.1:4711 | 192.0.2.1",
                "[2001:db8::1]:4711 | 2001:db8:0:0:0:0:0:1",
                "2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "203.0.113.9, nonsense | none",
                "203.0.113.9, nonsense, 10.0.0.2 | 10.0.0.2",
                "'' | none"
            })
    void ofXForwardedForItIsTheLastThatIsNoProxy(String field, String caller) {
        assertThat(told(Caller.of(Hop.ofCommon(List.of(field), List.of()), OURS)))
                .isEqualTo(caller);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=192.0.2.1 | 192.0.2.1",
                "for=203.0.113.9, for=192.0.2.1;proto=https;by=10.0.0.2 | 192.0.2.1 over TLS",
                "For=\"[2001:db8::1]:4711\" ; Proto=\"https\" | 2001:db8:0:0:0:0:0:1 over TLS",
                "for=203.0.113.9, for=unknown | none",
                "for=_hidden | none",
                "by=10.0.0.2 | none",
                "for= | none",
                "[ | none"
            })
    void ofForwardedAsWell(String field, String caller) {
        assertThat(told(Caller.of(Hop.ofStandard(List.of(field)), OURS))).isEqualTo(caller);
    }

    @Test
    void severalFieldsAreOne() {
        List<Hop> hops = Hop.ofCommon(List.of("203.0.113.9", "192.0.2.1, 10.0.0.2"), List.of());
        assertThat(told(Caller.of(hops, OURS))).isEqualTo("192.0.2.1");
    }

    @Test
    void aCallIsSecureWhenEveryHopWas() {
        assertThat(told(Caller.of(Hop.ofCommon(List.of("192.0.2.1"), List.of("https")), OURS)))
                .isEqualTo("192.0.2.1 over TLS");
        assertThat(told(Caller.of(Hop.ofCommon(List.of("192.0.2.1"), List.of("https, http")), OURS)))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void whereBothKindsOfFieldDifferNoneIsBelieved() {
        List<Hop> byTheProxy = Hop.ofCommon(List.of("192.0.2.1"), List.of());
        List<Hop> byTheCaller = Hop.ofStandard(List.of("for=203.0.113.9"));
        assertThat(told(Caller.ofBoth(byTheProxy, byTheCaller, OURS))).isEqualTo("none");
        assertThat(told(Caller.ofBoth(byTheProxy, Hop.ofStandard(List.of("for=192.0.2.1")), OURS)))
                .isEqualTo("192.0.2.1");
        assertThat(told(Caller.ofBoth(List.of(), byTheCaller, OURS))).isEqualTo("203.0.113.9");
    }

    private static String told(java.util.Optional<Caller> caller) {
        return caller.map(found -> found.address().getHostAddress() + (found.isSecure() ? " over TLS" : ""))
                .orElse("none");
    }
}
