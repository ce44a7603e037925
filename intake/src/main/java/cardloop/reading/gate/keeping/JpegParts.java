package cardloop.reading.gate.keeping;

import cardloop.reading.picture.PhotoHeader;
import cardloop.reading.picture.Turn;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** The segments of a JPEG that its pixels need (ITU-T T.81, annex B): tables, frame, scans, and how it is turned. */
final class JpegParts {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int ADOBE = 0xee;
    private static final byte[] ADOBE_NOTE =
            HexFormat.of().parseHex("ffee000e" + "41646f6265" + "0064" + "0000" + "0000" + "00");
    private static final String EXIF =
            "ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001%04x0000" + "00000000";

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
            } else if (marker == ADOBE && length >= ADOBE_NOTE.length) {
                keepColourCoding();
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

    /** Frames, tables and scans; what applications add, comments and extensions are not. */
    private static boolean isOfThePicture(int marker) {
        return (marker >= 0xc0 && marker <= 0xcf) || (marker >= START_OF_SCAN && marker <= 0xdf);
    }

    /** Of Adobe's note, which says how colours are coded, the byte that does. */
    private void keepColourCoding() {
        byte[] note = ADOBE_NOTE.clone();
        if (Arrays.equals(file, offset + 4, offset + 9, note, 4, 9)) {
            note[note.length - 1] = file[offset + note.length - 1];
            out.writeBytes(note);
        }
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
        return HexFormat.of().parseHex(EXIF.formatted(turn.exif()));
    }
}
