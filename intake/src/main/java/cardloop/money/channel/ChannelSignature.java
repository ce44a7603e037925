package cardloop.money.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Lower-case hex HMAC-SHA256 over {@code METHOD\nPATH\nTIMESTAMP\nNONCE\nSHA256HEX(body)}. */
final class ChannelSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    ChannelSignature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Signs one call.
     *
     * @param timestamp epoch seconds
     * @param body empty for a call without one
     */
    String of(String method, String path, String timestamp, String nonce, byte[] body) {
        try {
            HexFormat hex = HexFormat.of();
            String digest = hex.formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String text = String.join("\n", method, path, timestamp, nonce, digest);
            return hex.formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256 and its HMAC", e);
        }
    }
}
