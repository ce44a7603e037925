package cardloop.reading.picture;

import cardloop.reading.picture.PhotoHeader.Coding;
import java.util.Optional;

/** Walks the segments of a JPEG up to its frame header (ITU-T T.81, annex B) and reads the one EXIF tag that matters. */
final class JpegSegments {
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int MOST_SCANS = 100;
    private static final int ORIENTATION = 0x0112;

    private final byte[] file;
    private Turn turn = Turn.NONE;

    private JpegSegments(byte[] file) {
        this.file = file;
    }

    static Optional<PhotoHeader> header(byte[] file) {
        return new JpegSegments(file).walk();
    }

    /** Whether an end-of-image marker stands at the end; some cameras leave bytes of their own behind it. */
    static boolean isEnded(byte[] file) {
        int from = Math.max(2, file.length - 65_536);
        for (int i = file.length - 2; i >= from; i--) {
            if (file[i] == (byte) 0xff && file[i + 1] == (byte) 0xd9) {
                return true;
            }
        }
        return false;
    }

    private Optional<PhotoHeader> walk() {
        int offset = 2;
        while (offset + 9 < file.length) {
            if (file[offset] != (byte) 0xff) {
                return Optional.empty();
            }
            int marker = file[offset + 1] & 0xff;
            if (marker == 0xff) {
                offset++;
                continue;
            }
            int length = PhotoHeader.bigEndian(file, offset + 2, 2);
            if (marker == START_OF_SCAN || length < 2) {
                return Optional.empty();
            }
            if (isFrame(marker)) {
                int height = PhotoHeader.bigEndian(file, offset + 5, 2);
                int width = PhotoHeader.bigEndian(file, offset + 7, 2);
                boolean progressive = (marker & 0x03) == 2;
                return scans() > MOST_SCANS
                        ? Optional.empty()
                        : Optional.of(new PhotoHeader(
                                PhotoFormat.JPEG, width, height, turn, progressive, coding(marker, offset)));
            }
            if (marker == APP1) {
                readExif(offset + 4, Math.min(file.length, offset + 2 + length));
            }
            offset += 2 + length;
        }
        return Optional.empty();
    }

    private Coding coding(int marker, int offset) {
        if (marker > 0xc2) {
            return Coding.RARE;
        }
        if (file[offset + 4] != 8) {
            return Coding.DEEP;
        }
        return file[offset + 9] == 4 ? Coding.FOUR_COLOURS : Coding.USUAL;
    }

    /** Each scan costs a pass over the picture, of a progressive one over all of it; honest ones have about ten. */
    private int scans() {
        int scans = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            if (file[i] == (byte) 0xff && (file[i + 1] & 0xff) == START_OF_SCAN) {
                scans++;
            }
        }
        return scans;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void readExif(int start, int end) {
        int tiff = start + 6;
        if (tiff + 8 > end || file[start] != 'E' || file[start + 1] != 'x' || file[start + 2] != 'i') {
            return;
        }
        boolean little = file[tiff] == 'I';
        int directory = number(tiff + 4, 4, little);
        if (directory < 8 || directory > end - tiff - 2) {
            return;
        }
        int entries = number(tiff + directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = tiff + directory + 2 + 12 * i;
            if (entry + 12 > end) {
                return;
            }
            if (number(entry, 2, little) == ORIENTATION) {
                turn = Turn.ofExif(number(entry + 8, 2, little));
                return;
            }
        }
    }

    private int number(int offset, int count, boolean little) {
        return little ? PhotoHeader.littleEndian(file, offset, count) : PhotoHeader.bigEndian(file, offset, count);
    }
}
