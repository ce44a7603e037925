package cardloop.base.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Texts as bytes, each after its length: no two lists of texts have the same bytes. */
final class FramedTexts {
    private FramedTexts() {}

    static byte[] join(String... texts) {
        byte[][] parts = new byte[texts.length][];
        int total = 0;
        for (int i = 0; i < texts.length; i++) {
            parts[i] = texts[i].getBytes(StandardCharsets.UTF_8);
            total += Integer.BYTES + parts[i].length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(total);
        for (byte[] part : parts) {
            bytes.putInt(part.length).put(part);
        }
        return bytes.array();
    }

    /** The next text of what {@link #join} made. */
    static String next(ByteBuffer bytes) {
        byte[] part = new byte[bytes.getInt()];
        bytes.get(part);
        return new String(part, StandardCharsets.UTF_8);
    }
}
