package cardloop.reading.picture;

import java.util.Optional;

/**
 * What a photo says of itself before a pixel is decoded.
 *
 * @param width pixels as stored, before {@code turn}
 * @param height pixels as stored, before {@code turn}
 * @param buffered decoding keeps the whole picture in memory even when most pixels are left out
 * @param coding how its pixels are coded
 */
public record PhotoHeader(PhotoFormat format, int width, int height, Turn turn, boolean buffered, Coding coding) {
    /** Ways to code pixels, each with what people call a file of its kind. */
    public enum Coding {
        /** As cameras and phones do it. */
        USUAL(""),
        /** Four colours, for printing presses; cyan to black or YCCK. */
        FOUR_COLOURS("CMYK JPEG"),
        /** More than eight bits a colour in a JPEG. */
        DEEP("12-bit JPEG"),
        /** Arithmetic, lossless or hierarchical JPEG. */
        RARE("arithmetic or lossless JPEG"),
        /** Several pictures in a row. */
        ANIMATED("APNG / WebP");

        private final String fileKind;

        Coding(String fileKind) {
            this.fileKind = fileKind;
        }

        public String fileKind() {
            return fileKind;
        }
    }

    /** The most pixels a photo may have. */
    public static final long MOST_PIXELS = 50_000_000;

    private static final long MOST_BUFFERED_PIXELS = 24_000_000;
    private static final int LONGEST_SIDE = 30_000;
    private static final int MOST_ELONGATED = 25;
    private static final int PIXELS_SURELY_CHEAP = 4_000_000;
    private static final int MOST_PIXELS_A_BYTE = 200;

    /** Empty when the bytes are no JPEG, PNG or WebP, or their header is cut off or senseless. */
    public static Optional<PhotoHeader> of(byte[] file) {
        return PhotoFormat.of(file)
                .flatMap(format -> switch (format) {
                    case JPEG -> JpegSegments.header(file);
                    case PNG -> png(file);
                    case WEBP -> webp(file);
                })
                .filter(header -> header.width() > 0 && header.height() > 0);
    }

    public long pixels() {
        return (long) width * height;
    }

    /** Whether decoding stays within the limits of time and memory. */
    public boolean isAffordable() {
        return Math.max(width, height) < LONGEST_SIDE && pixels() <= (buffered ? MOST_BUFFERED_PIXELS : MOST_PIXELS);
    }

    /** No card has such a shape, however it is cut. */
    public boolean isTooNarrow() {
        return Math.max(width, height) > (long) MOST_ELONGATED * Math.min(width, height);
    }

    /** So many pixels in so few bytes show nothing, and take long to decode. */
    public boolean isHollow(int bytes) {
        return pixels() > PIXELS_SURELY_CHEAP && pixels() > (long) MOST_PIXELS_A_BYTE * bytes;
    }

    private static Optional<PhotoHeader> png(byte[] file) {
        if (file.length < 33) {
            return Optional.empty();
        }
        long width = Integer.toUnsignedLong(bigEndian(file, 16, 4));
        long height = Integer.toUnsignedLong(bigEndian(file, 20, 4));
        Coding coding = PngChunks.isAnimated(file) ? Coding.ANIMATED : Coding.USUAL;
        return Optional.of(new PhotoHeader(PhotoFormat.PNG, clip(width), clip(height), Turn.NONE, false, coding));
    }

    private static Optional<PhotoHeader> webp(byte[] file) {
        if (file.length < 30) {
            return Optional.empty();
        }
        int width;
        int height;
        switch (file[15]) {
            case ' ' -> {
                width = littleEndian(file, 26, 2) & 0x3fff;
                height = littleEndian(file, 28, 2) & 0x3fff;
            }
            case 'L' -> {
                int sizes = littleEndian(file, 21, 4);
                width = (sizes & 0x3fff) + 1;
                height = (sizes >>> 14 & 0x3fff) + 1;
            }
            default -> {
                width = littleEndian(file, 24, 3) + 1;
                height = littleEndian(file, 27, 3) + 1;
            }
        }
        boolean isAnimated = file[15] == 'X' && (file[20] & 0x02) != 0;
        Coding coding = isAnimated ? Coding.ANIMATED : Coding.USUAL;
        return Optional.of(new PhotoHeader(PhotoFormat.WEBP, width, height, Turn.NONE, true, coding));
    }

    private static int clip(long value) {
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    /** The number in {@code count} bytes, most significant first. */
    public static int bigEndian(byte[] file, int offset, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 8) | (file[offset + i] & 0xff);
        }
        return value;
    }

    /** The number in {@code count} bytes, least significant first. */
    public static int littleEndian(byte[] file, int offset, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = (value << 8) | (file[offset + i] & 0xff);
        }
        return value;
    }
}
