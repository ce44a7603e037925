package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where money moves nothing is guessed: what is not written as the API says is refused by its place. */
final class StrictApiTest extends ApiContract {
    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "\"true\"", "\"\"", "null"})
    void onlyTrueAcceptsAnOffer(String accept) {
        Reply reply = post(SELLER, "/api/v1/cards/" + UUID.randomUUID() + "/offer", "{\"accept\":" + accept + "}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1e1\"",
                "\"１\"",
                "\"+1\"",
                "\"1.\"",
                "\".5\"",
                "\"1,000\"",
                "\" 1\"",
                "\"¥1\"",
                "\"0x10\"",
                "\"\"",
                "10",
                "true",
                "{\"amount\":10}",
                "{\"amount\":\"1e1\"}",
                "{\"amount\":\"1\",\"currency\":\"USD\"}",
                "{\"amount\":\"1\",\"x\":\"1\"}"
            })
    void whatIsNoAmountIsNotDrawn(String amount) {
        Reply reply = post(
                SELLER, "/api/v1/payouts", "{\"amount\":" + amount + ",\"payeeId\":\"" + UUID.randomUUID() + "\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).startsWith("/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3e1", "３０", "30元", "¥30", "30.000"})
    void whatIsNoAmountIsAFaultOfItsCardAlone(String face) {
        Reply reply = post(SELLER, "/api/v1/submissions", submission(card("QQCARD", "123456789", freshPin(), face)));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.at("/cards/0/reason/code")).isEqualTo("FACE_VALUE");
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() {
        Reply reply = post(SELLER, "/api/v1/payees", "{\"name\":\"A\",\"name\":\"B\",\"channelAccount\":\"1\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/code")).isEqualTo("malformed_json");
    }

    @Test
    void whatFollowsABodyIsRefused() {
        Reply reply = post(SELLER, "/api/v1/payees", "{\"name\":\"A\",\"channelAccount\":\"1\"}{}");

        assertThat(reply.status()).isBetween(400, 422);
    }

    @Test
    void aFieldNameThatCouldBeACodeIsNotRepeated() {
        String pin = freshPin();
        Reply reply = post(SELLER, "/api/v1/payees", "{\"" + pin + "\":\"A\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).doesNotContain(pin);
    }

    @Test
    void aTextBeyondItsBoundIsRefusedByItsPlace() {
        Reply reply = post(SELLER, "/api/v1/submissions", submission(card("9".repeat(4_001))));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/cards/0/pin");
        assertThat(reply.text()).doesNotContain("999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00"})
    void whatIsNoTextIsRefusedByItsPlace(String broken) {
        Reply reply = post(SELLER, "/api/v1/payees", "{\"name\":\"A" + broken + "\",\"channelAccount\":\"1\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/name");
    }
}
