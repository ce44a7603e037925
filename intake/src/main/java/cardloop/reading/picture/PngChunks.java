package cardloop.reading.picture;

/** Walks the chunks of a PNG (ISO/IEC 15948, section 5) without opening one. */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int MOST_CHUNKS = 100_000;

    private PngChunks() {}

    /** Whether the chunks reach the one that ends the picture; what stands behind it does not matter. */
    static boolean isEnded(byte[] file) {
        return find(file, "IEND", "");
    }

    /** An animation announces itself before the picture's own pixels. */
    static boolean isAnimated(byte[] file) {
        return find(file, "acTL", "IDAT");
    }

    private static boolean find(byte[] file, String wanted, String end) {
        long offset = SIGNATURE;
        for (int chunk = 0; chunk < MOST_CHUNKS && offset + AROUND <= file.length; chunk++) {
            if (PhotoFormat.isAscii(file, (int) offset + 4, wanted)) {
                return true;
            }
            if (!end.isEmpty() && PhotoFormat.isAscii(file, (int) offset + 4, end)) {
                return false;
            }
            offset += AROUND + Integer.toUnsignedLong(PhotoHeader.bigEndian(file, (int) offset, 4));
        }
        return false;
    }
}
