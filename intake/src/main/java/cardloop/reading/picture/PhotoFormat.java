package cardloop.reading.picture;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture read here, told by their first bytes and never by a file name. */
public enum PhotoFormat {
    JPEG("jpeg"),
    PNG("png"),
    WEBP("webp");

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String readerName;

    PhotoFormat(String readerName) {
        this.readerName = readerName;
    }

    /** What ImageIO calls it. */
    public String readerName() {
        return readerName;
    }

    public static Optional<PhotoFormat> of(byte[] file) {
        if (file.length >= 3 && file[0] == (byte) 0xff && file[1] == (byte) 0xd8 && file[2] == (byte) 0xff) {
            return Optional.of(JPEG);
        }
        if (file.length >= 8 && Arrays.equals(file, 0, 8, PNG_SIGNATURE, 0, 8)) {
            return Optional.of(PNG);
        }
        if (file.length >= 12 && isAscii(file, 0, "RIFF") && isAscii(file, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        return Optional.empty();
    }

    /** Whether the file reaches the end its format demands; a file cut off in transit does not. */
    public boolean isWhole(byte[] file) {
        return switch (this) {
            case JPEG -> JpegSegments.isEnded(file);
            case PNG -> PngChunks.isEnded(file);
            case WEBP -> PhotoHeader.littleEndian(file, 4, 4) <= file.length - 8;
        };
    }

    static boolean isAscii(byte[] file, int offset, String word) {
        if (file.length < offset + word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (file[offset + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
