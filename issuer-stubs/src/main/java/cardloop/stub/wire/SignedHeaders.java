package cardloop.stub.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/** The header signature that the Q coin issuer and the payout channel share. */
public final class SignedHeaders {
    private static final String APP_ID = "demo-app";
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private SignedHeaders() {}

    /** HMAC-SHA256 over method, path, timestamp, nonce and the body's SHA-256. */
    public static String sign(String secret, Question question) {
        String text = String.join(
                "\n",
                question.method(),
                question.path(),
                question.header("x-timestamp"),
                question.header("x-nonce"),
                Digests.sha256Hex(question.bytes()));
        return Digests.hmacSha256Hex(secret, text);
    }

    /** Whether application, clock, nonce and signature are all in order. */
    public static boolean good(String secret, Question question, Instant issuerTime) {
        byte[] expected = sign(secret, question).getBytes(StandardCharsets.US_ASCII);
        byte[] given = question.header("x-signature").getBytes(StandardCharsets.US_ASCII);
        return question.header("x-app-id").equals(APP_ID)
                && onTime(question.header("x-timestamp"), issuerTime)
                && question.header("x-nonce").matches("[0-9A-Fa-f]{16,64}")
                && MessageDigest.isEqual(expected, given);
    }

    private static boolean onTime(String epochSeconds, Instant issuerTime) {
        if (!epochSeconds.matches("[0-9]{1,12}")) {
            return false;
        }
        Instant stated = Instant.ofEpochSecond(Long.parseLong(epochSeconds));
        return Duration.between(stated, issuerTime).abs().compareTo(TOLERANCE) <= 0;
    }
}
