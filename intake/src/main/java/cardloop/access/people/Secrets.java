package cardloop.access.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes API keys and passwords, and the hash a key is kept as. */
public final class Secrets {
    static final String KEY_PREFIX = "clk_";
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 15;
    private static final int SHOWN = 8;

    private final RandomGenerator random;

    /** Give it a cryptographic generator. */
    public Secrets(RandomGenerator random) {
        this.random = random;
    }

    String newKey() {
        return KEY_PREFIX + text(KEY_BYTES);
    }

    /** 20 characters that carry 120 bits. */
    public String newPassword() {
        return text(PASSWORD_BYTES);
    }

    private String text(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }

    /** SHA-256 is enough: a key has 256 random bits, so there is nothing to guess. */
    static byte[] hash(String clearKey) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(clearKey.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String shown(String clearKey) {
        return clearKey.substring(0, Math.min(SHOWN, clearKey.length() / 2));
    }
}
