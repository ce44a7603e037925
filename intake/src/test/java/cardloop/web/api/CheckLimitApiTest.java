package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CheckLimitApiTest extends ApiContract {
    private static final String PATH = "/api/v1/check";
    private static final int MORE_THAN_ENOUGH = 1_000;

    @Test
    void aCallerIsToldWhatIsLeftAndThenHowLongToWaitWhileOthersGoOn() {
        Reply first = check(SELLER2, "{\"cards\":[" + card(freshPin()) + "]}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).hasValue("\"check\";q=60;w=60");
        assertThat(first.header("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).matches("\"check\";r=\\d{1,2};t=\\d{1,2}"));
        assertThat(first.header("Retry-After")).isEmpty();

        Reply over = untilOver();

        assertThat(over.at("/code")).isEqualTo("rate_limited");
        String wait = over.header("Retry-After").orElseThrow();
        assertThat(Integer.parseInt(wait)).isBetween(1, 60);
        assertThat(over.header("RateLimit")).hasValue("\"check\";r=0;t=" + wait);
        assertThat(over.header("RateLimit-Policy")).hasValue("\"check\";q=60;w=60");
        assertThat(check(SELLER, "{\"cards\":[" + card(freshPin()) + "]}").status())
                .isEqualTo(200);
    }

    /** A body that cannot be read counts too. */
    private static Reply anyOf(Reply reply) {
        assertThat(reply.status()).isIn(400, 429);
        return reply;
    }

    private Reply untilOver() {
        for (int i = 0; i < MORE_THAN_ENOUGH; i++) {
            Reply reply = anyOf(check(SELLER2, "{"));
            if (reply.status() == 429) {
                return reply;
            }
        }
        throw new AssertionError("never over the limit");
    }

    private Reply check(String key, String body) {
        return post(key, PATH, body);
    }
}
