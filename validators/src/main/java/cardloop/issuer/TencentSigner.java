package cardloop.issuer;

import cardloop.wire.Signatures;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Signs requests as {@code METHOD\nPATH\nTIMESTAMP\nNONCE\nSHA256HEX(body)} under HMAC-SHA-256. */
record TencentSigner(IssuerSettings.Tencent settings, Clock clock, RandomGenerator random) {
    private static final int NONCE_BYTES = 16;

    /** The headers of one request; a nonce is never used twice. */
    Map<String, String> headers(String method, String path, byte[] body) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonceHex = HexFormat.of().formatHex(nonce);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-App-Id", settings.appId());
        headers.put("X-Timestamp", timestamp);
        headers.put("X-Nonce", nonceHex);
        headers.put("X-Signature", signature(settings.secret(), method + "\n" + path, timestamp, nonceHex, body));
        return headers;
    }

    static String signature(String secret, String methodAndPath, String timestamp, String nonce, byte[] body) {
        return Signatures.hmacSha256(
                secret, String.join("\n", methodAndPath, timestamp, nonce, Signatures.sha256(body)));
    }
}
