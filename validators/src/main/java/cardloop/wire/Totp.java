package cardloop.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** Time-based one-time passwords (RFC 6238): HMAC-SHA-1, 30 s steps from the epoch, 6 digits. */
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    private final byte[] seed;

    /** @param seed its ASCII bytes are the key */
    public Totp(String seed) {
        this.seed = seed.getBytes(StandardCharsets.US_ASCII);
    }

    public String at(Instant now) {
        long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        byte[] mac = Signatures.hmac(
                "HmacSHA1", seed, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xF;
        int truncated = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", truncated % MODULUS);
    }
}
