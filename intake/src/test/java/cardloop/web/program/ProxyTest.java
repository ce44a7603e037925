package cardloop.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.http.Answer;
import cardloop.testing.http.TestingCaller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that ends TLS: this machine is the proxy. */
@TestPropertySource(properties = "cardloop.trusted-proxies=127.0.0.1,10.0.0.0/8")
class ProxyTest extends WholeIntake {
    private static final String SELLER = "Authorization: Bearer demo-seller-key";

    @Autowired
    private JdbcClient db;

    @Test
    void eachSellerIsAPlaceOfHisOwn() {
        byte[] one = printOf("X-Forwarded-For: 192.0.2.1");
        assertThat(printOf("X-Forwarded-For: 192.0.2.2")).isNotEqualTo(one);
        assertThat(printOf("X-Forwarded-For: 203.0.113.9, 192.0.2.1")).isEqualTo(one);
        assertThat(printOf("Forwarded: for=192.0.2.1;proto=https")).isEqualTo(one);
        assertThat(printOf("X-Forwarded-For: 192.0.2.2\r\nForwarded: for=192.0.2.1"))
                .isNotEqualTo(one);
    }

    @Test
    void aHouseOfTheNewKindIsOnePlace() {
        byte[] home = printOf("X-Forwarded-For: 2001:db8:0:7::1");
        assertThat(printOf("X-Forwarded-For: 2001:db8:0:7:ffff::2")).isEqualTo(home);
        assertThat(printOf("X-Forwarded-For: 2001:db8:0:8::1")).isNotEqualTo(home);
    }

    @Test
    void aSessionOverTlsHasACookieForTlsAlone() {
        assertThat(cookie("X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https"))
                .contains("Secure");
        assertThat(cookie("X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: http"))
                .doesNotContain("Secure");
    }

    @Test
    void whatOneCallWasIsForgottenBeforeTheNext() {
        String first = String.join(
                "\r\n",
                "GET /login HTTP/1.1",
                "Host: localhost",
                "X-Forwarded-For: 192.0.2.1",
                "X-Forwarded-Proto: https",
                "",
                "");
        Answer both = caller().raw(first + "GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        List<String> cookies = (String.join("\n", both.headers()) + both.body())
                .lines()
                .filter(line -> line.startsWith("Set-Cookie"))
                .toList();
        assertThat(cookies).hasSize(2);
        assertThat(cookies.getFirst()).contains("Secure");
        assertThat(cookies.getLast()).doesNotContain("Secure");
    }

    private String cookie(String headers) {
        return caller().get("/login", headers).header("Set-Cookie").orElseThrow();
    }

    private byte[] printOf(String headers) {
        String body =
                "{\"terms\":\"v1\",\"cards\":[{\"kind\":\"QQCARD\",\"number\":\"1\",\"pin\":\"2\",\"faceValue\":\"30\"}]}";
        String json = TestingCaller.headers(
                SELLER, "Content-Type: application/json", "Idempotency-Key: " + UUID.randomUUID(), headers);
        Answer answer = caller().call("POST", "/api/v1/submissions", json, body);
        String id = answer.body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        return db.sql("SELECT address_print FROM submission WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query(byte[].class)
                .single();
    }
}
