package cardloop.base.evidence;

import cardloop.base.Event;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of an event: SHA-256 over its fields in a fixed order, each as four bytes of length (big-endian) and UTF-8
 * bytes, so that no two events have the same bytes. The time is ISO-8601 in UTC with microseconds at most.
 */
final class EventHash {
    static final String NONE_BEFORE = "0".repeat(64);
    private static final String ENCODING = "cardloop-event-1";

    private EventHash() {}

    /** The hash the event must have; its own {@code hash} is not looked at. */
    static String of(Event event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List.of(
                        ENCODING,
                        event.subject(),
                        Integer.toString(event.n()),
                        event.at().toString(),
                        event.actor(),
                        event.what(),
                        event.why(),
                        event.ruleVersion(),
                        event.previous())
                .forEach(field -> append(bytes, field));
        return HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
    }

    private static void append(ByteArrayOutputStream bytes, String field) {
        byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
        bytes.writeBytes(utf8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
