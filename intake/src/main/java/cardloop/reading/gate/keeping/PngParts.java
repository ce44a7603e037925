package cardloop.reading.gate.keeping;

import cardloop.reading.picture.PhotoHeader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The chunks of a PNG that its pixels need (ISO/IEC 15948, section 11): header, palette, transparency, data, end. */
final class PngParts {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngParts() {}

    static byte[] rebuilt(byte[] file) {
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, SIGNATURE);
        int offset = SIGNATURE;
        while (true) {
            int data = PhotoHeader.bigEndian(file, offset, 4);
            if (data < 0 || data > file.length - offset - AROUND) {
                throw RebuiltPhoto.noPhoto();
            }
            String name = new String(file, offset + 4, 4, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(name)) {
                out.write(file, offset, data + AROUND);
            }
            if (name.equals("IEND")) {
                return out.toByteArray();
            }
            offset += data + AROUND;
        }
    }
}
