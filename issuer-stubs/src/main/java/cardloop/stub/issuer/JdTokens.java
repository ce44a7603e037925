package cardloop.stub.issuer;

import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Digests;
import cardloop.stub.wire.Json;
import cardloop.stub.wire.Question;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** Bearer tokens, good for ten minutes, and the dynamic token beside them. Not safe for threads. */
final class JdTokens {
    private static final String PARTNER = "demo-partner:demo-partner-secret";
    private static final String SEED = "12345678901234567890";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final long STEP_SECONDS = 30;

    private final Map<String, Instant> expiry = new HashMap<>();
    private long issued;

    Answer issue(Question question, Instant now) {
        String basic = Base64.getEncoder().encodeToString(PARTNER.getBytes(StandardCharsets.UTF_8));
        if (!question.header("authorization").equals("Basic " + basic)) {
            return JdReply.error(401, "invalid_client");
        }
        if (!question.text().contains("grant_type=client_credentials")) {
            return JdReply.error(400, "unsupported_grant_type");
        }
        issued++;
        String token = Digests.sha256Hex((SEED + issued + now).getBytes(StandardCharsets.UTF_8));
        expiry.put(token, now.plus(GOOD_FOR));
        return Answer.json(
                200,
                Json.object()
                        .put("access_token", token)
                        .put("token_type", "Bearer")
                        .put("expires_in", GOOD_FOR.toSeconds()));
    }

    boolean good(Question question, Instant now) {
        String header = question.header("authorization");
        return header.startsWith("Bearer ")
                && now.isBefore(expiry.getOrDefault(header.substring("Bearer ".length()), Instant.MIN));
    }

    /** One step early or late is accepted. */
    static boolean goodDynamicToken(Question question, Instant issuerTime) {
        String given = question.header("x-dynamic-token");
        return LongStream.of(-STEP_SECONDS, 0, STEP_SECONDS)
                .anyMatch(
                        d -> Digests.totp(SEED, issuerTime.getEpochSecond() + d).equals(given));
    }

    void forget() {
        expiry.clear();
    }
}
