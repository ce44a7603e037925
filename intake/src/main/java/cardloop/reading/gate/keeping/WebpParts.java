package cardloop.reading.gate.keeping;

import cardloop.reading.picture.PhotoHeader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** The chunks of a WebP that its pixels need (RFC 9649, section 2). */
final class WebpParts {
    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final byte ALPHA_ONLY = 0x10;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "ALPH");

    private WebpParts() {}

    static byte[] rebuilt(byte[] file) {
        var out = new ByteArrayOutputStream(file.length);
        int end = Math.min(file.length, CHUNK_HEAD + Math.max(0, PhotoHeader.littleEndian(file, 4, 4)));
        for (int offset = HEAD; offset + CHUNK_HEAD <= end; ) {
            int data = PhotoHeader.littleEndian(file, offset + 4, 4);
            if (data < 0 || data > end - offset - CHUNK_HEAD) {
                throw RebuiltPhoto.noPhoto();
            }
            int length = Math.min(CHUNK_HEAD + data + (data & 1), end - offset);
            copy(file, offset, length, out);
            offset += length;
        }
        byte[] chunks = out.toByteArray();
        return ByteBuffer.allocate(HEAD + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + chunks.length)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunks)
                .array();
    }

    /** Of the extended header only transparency is kept: it announces nothing that is gone. */
    private static void copy(byte[] file, int offset, int length, ByteArrayOutputStream out) {
        String name = new String(file, offset, 4, StandardCharsets.ISO_8859_1);
        if (name.equals("VP8X")) {
            byte[] header = Arrays.copyOfRange(file, offset, offset + length);
            header[CHUNK_HEAD] &= ALPHA_ONLY;
            out.writeBytes(header);
        } else if (KEPT.contains(name)) {
            out.write(file, offset, length);
        }
    }
}
