package cardloop.reading.keeping;

import cardloop.reading.picture.PhotoHeader;
import cardloop.reading.picture.Turn;
import java.io.ByteArrayOutputStream;

/** The segments of a JPEG that its pixels need (ITU-T T.81, annex B): tables, frame, scans, and how it is turned. */
final class JpegParts {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APPLICATION = 0xe0;
    private static final int ADOBE = 0xee;
    private static final int COMMENT = 0xfe;

    private final byte[] file;
    private final ByteArrayOutputStream out;
    private int offset = 2;

    private JpegParts(byte[] file) {
        this.file = file;
        this.out = new ByteArrayOutputStream(file.length);
    }

    static byte[] rebuilt(byte[] file) {
        Turn turn = PhotoHeader.of(file).orElseThrow(RebuiltPhoto::noPhoto).turn();
        var parts = new JpegParts(file);
        parts.out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        if (turn != Turn.NONE) {
            parts.out.writeBytes(exif(turn));
        }
        parts.copy();
        return parts.out.toByteArray();
    }

    private void copy() {
        while (true) {
            int marker = marker();
            if (marker == END_OF_IMAGE) {
                out.writeBytes(new byte[] {(byte) 0xff, (byte) END_OF_IMAGE});
                return;
            }
            int length = 2 + PhotoHeader.bigEndian(file, offset + 2, 2);
            if (length < 4) {
                throw RebuiltPhoto.noPhoto();
            }
            if (isOfThePicture(marker)) {
                out.write(file, offset, length);
            }
            offset += length;
            if (marker == START_OF_SCAN) {
                copyScan();
            }
        }
    }

    /** The next marker; fill bytes before it are left out. */
    private int marker() {
        while (file[offset] == (byte) 0xff && file[offset + 1] == (byte) 0xff) {
            offset++;
        }
        if (file[offset] != (byte) 0xff) {
            throw RebuiltPhoto.noPhoto();
        }
        return file[offset + 1] & 0xff;
    }

    /** Of what applications add only Adobe's note counts: it says how colours are coded. */
    private static boolean isOfThePicture(int marker) {
        boolean isApplications = marker >= APPLICATION && marker < APPLICATION + 16;
        return marker != COMMENT && (!isApplications || marker == ADOBE);
    }

    /** Coded pixels reach to the next marker that is neither a restart nor a stuffed 0xff. */
    private void copyScan() {
        int start = offset;
        while (!isMarker(file[offset], file[offset + 1] & 0xff)) {
            offset++;
        }
        out.write(file, start, offset - start);
    }

    private static boolean isMarker(byte first, int second) {
        boolean isRestart = second >= 0xd0 && second <= 0xd7;
        return first == (byte) 0xff && second != 0 && second != 0xff && !isRestart;
    }

    /** The smallest EXIF there is: one directory with one entry, tag 0x0112. */
    private static byte[] exif(Turn turn) {
        int value = turn.exif();
        return new byte[] {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, //
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) value,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }
}
