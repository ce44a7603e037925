package cardloop.stub.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digests of the pretend issuers, as lower-case hex, and RFC 6238 codes. */
public final class Digests {
    private static final int TOTP_STEP_SECONDS = 30;

    private Digests() {}

    public static String md5Hex(byte[] data) {
        return hex("MD5", data);
    }

    public static String sha256Hex(byte[] data) {
        return hex("SHA-256", data);
    }

    public static String hmacSha256Hex(String secret, String text) {
        return HexFormat.of()
                .formatHex(mac(
                        "HmacSHA256", secret.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8)));
    }

    public static String hmacMd5Hex(byte[] key, byte[] data) {
        return HexFormat.of().formatHex(mac("HmacMD5", key, data));
    }

    /** RFC 6238 with SHA-1, six digits, 30 seconds. */
    public static String totp(String seed, long epochSeconds) {
        byte[] counter = ByteBuffer.allocate(Long.BYTES)
                .putLong(Math.floorDiv(epochSeconds, TOTP_STEP_SECONDS))
                .array();
        byte[] hash = mac("HmacSHA1", seed.getBytes(StandardCharsets.US_ASCII), counter);
        int offset = hash[hash.length - 1] & 0xf;
        int binary = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", binary % 1_000_000);
    }

    private static String hex(String algorithm, byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(data));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(String algorithm, byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
