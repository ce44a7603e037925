package cardloop.reading.hostile;

import static cardloop.reading.hostile.Bytes.ascii;
import static cardloop.reading.hostile.Bytes.cut;
import static cardloop.reading.hostile.Bytes.joined;
import static cardloop.reading.hostile.Bytes.patched;
import static cardloop.reading.hostile.Bytes.repeated;
import static cardloop.reading.hostile.Bytes.segment;
import static cardloop.reading.hostile.Bytes.with;

import cardloop.reading.CardPicture;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** JPEGs that are not what they seem. */
final class HostileJpegs {
    private static final byte[] END = {(byte) 0xff, (byte) 0xd9};
    private static final byte[] ZIP = ascii("PK\3\4 a zip with a secret inside");
    private static final byte[] HTML = ascii("<html><script>alert(1)</script></html>");

    private final byte[] card = HostileFiles.card().jpeg();
    private final int frame = find(card, 0xc0, 0xc2);
    private final int scan = find(card, 0xda, 0xda);
    private final List<HostileFile> all = new ArrayList<>();

    static List<HostileFile> all(Random random) throws IOException {
        var jpegs = new HostileJpegs();
        jpegs.cutOff();
        jpegs.hit(random);
        jpegs.polyglots();
        jpegs.exif();
        jpegs.frames();
        jpegs.multitudes();
        jpegs.codings();
        return jpegs.all;
    }

    private void add(String name, byte[] bytes) {
        all.add(new HostileFile("jpeg " + name, bytes));
    }

    private void cutOff() {
        for (int part = 1; part < 20; part++) {
            add("cut off at " + part + "/20", cut(card, part / 20.0));
        }
        for (int part = 1; part < 10; part++) {
            add("cut off at " + part + "/10, with an end", joined(cut(card, part / 10.0), END));
        }
    }

    private void hit(Random random) {
        for (int round = 1; round <= 20; round++) {
            byte[] hit = card.clone();
            for (int i = 0; i < 2 * round; i++) {
                hit[4 + random.nextInt(hit.length - 4)] = (byte) random.nextInt();
            }
            add("with " + 2 * round + " bytes changed", hit);
        }
    }

    private void polyglots() {
        add("with a zip behind it", joined(card, ZIP));
        add("with 300 KB of zip behind it", joined(card, repeated(ZIP, 10_000)));
        add("with a page behind it", joined(card, HTML));
        add("with a page in its comment", with(card, 2, segment(0xfe, HTML)));
        add("with a page in its EXIF", with(card, 2, segment(0xe1, HTML)));
        add("that is text", joined(patched(new byte[3], 0, 0xff, 0xd8, 0xff), ascii("this is text, no picture")));
        add(
                "that is a PNG",
                joined(
                        patched(new byte[3], 0, 0xff, 0xd8, 0xff),
                        HostileFiles.card().png()));
        add("twice", joined(card, card));
        add("of nothing", patched(new byte[4], 0, 0xff, 0xd8, 0xff, 0xd9));
        add("of a marker", patched(new byte[3], 0, 0xff, 0xd8, 0xff));
        add("of 0xff only", joined(patched(new byte[2], 0, 0xff, 0xd8), repeated(new byte[] {(byte) 0xff}, 100_000)));
    }

    private void exif() {
        addExif("whose directory is its own next one", 8, "0001 0112 0003 00000001 0006 0000 00000008");
        addExif("with 65,535 entries", 8, "ffff 0112 0003 00000001 0006 0000 00000000");
        addExif("whose directory lies beyond the end", 0x7fff_ffff, "");
        addExif("whose directory lies before the start", -8, "");
        addExif("whose directory is its own header", 0, "");
        addExif("with four billion values", 8, "0001 0112 0003 ffffffff ffffffff 00000000");
        addExif("turned nine ways", 8, "0001 0112 0003 00000001 0009 0000 00000000");
        addExif(
                "whose sub-directory is itself",
                8,
                "0002 8769 0004 00000001 00000008 0112 0003 00000001 0003 0000 00000008");
        addExif("of nothing", 8, "");
        add("with 100 EXIF parts", with(card, 2, repeated(segment(0xe1, new byte[60_000]), 100)));
        add("with a whole JPEG in its EXIF", with(card, 2, segment(0xe1, joined(ascii("Exif\0\0"), cut(card, 0.5)))));
    }

    private void addExif(String name, int directory, String hex) {
        byte[] head = ByteBuffer.allocate(14)
                .put(ascii("Exif\0\0MM\0*"))
                .putInt(directory)
                .array();
        byte[] rest = HexFormat.of().parseHex(hex.replace(" ", ""));
        add("with an EXIF " + name, with(card, 2, segment(0xe1, joined(head, rest))));
    }

    private void frames() {
        add("0 pixels high", patched(card, frame + 5, 0, 0));
        add("0 pixels wide", patched(card, frame + 7, 0, 0));
        add("65,535 x 65,535 by its header", patched(card, frame + 5, 0xff, 0xff, 0xff, 0xff));
        add("7,000 x 7,000 by its header", patched(card, frame + 5, 0x1b, 0x58, 0x1b, 0x58));
        add("30,000 high by its header", patched(card, frame + 5, 0x75, 0x30));
        add("1 x 20,000 by its header", patched(card, frame + 5, 0x4e, 0x20, 0, 1));
        add("with 0 components", patched(card, frame + 9, 0));
        add("with 255 components", patched(card, frame + 9, 0xff));
        add("with wrong sampling", patched(card, frame + 11, 0xff));
        add("with no sampling", patched(card, frame + 11, 0));
        add("with a table that is not there", patched(card, frame + 12, 3));
        add("with two frames", with(card, frame, Arrays.copyOfRange(card, frame, frame + 19)));
        add("with no scan", joined(Arrays.copyOf(card, scan), END));
        add("with no tables", joined(Arrays.copyOf(card, 20), Arrays.copyOfRange(card, frame, card.length)));
        add(
                "1 x 20,000",
                CardPicture.of(new BufferedImage(1, 20_000, BufferedImage.TYPE_INT_RGB))
                        .jpeg());
        add(
                "1 x 1",
                CardPicture.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))
                        .jpeg());
    }

    private void multitudes() throws IOException {
        add("with 5,000 comments", with(card, 2, repeated(segment(0xfe, ascii("hello")), 5_000)));
        add("with 3,000 Huffman tables", with(card, frame, repeated(huffman(), 3_000)));
        add("with 3,000 quantisers", with(card, frame, repeated(segment(0xdb, new byte[65]), 3_000)));
        add("with 9 MB of colour profile", with(card, 2, repeated(segment(0xe2, new byte[65_000]), 140)));
        add(
                "with 100,000 restarts",
                with(card, card.length - 2, repeated(new byte[] {(byte) 0xff, (byte) 0xd0}, 100_000)));
        byte[] progressive = written(HostileFiles.card().image(), true);
        int last = lastScan(progressive);
        byte[] scans = Arrays.copyOfRange(progressive, last, progressive.length - 2);
        add("progressive", progressive);
        add("progressive, with 90 scans more", with(progressive, progressive.length - 2, repeated(scans, 90)));
        add("progressive, with 2,000 scans more", with(progressive, progressive.length - 2, repeated(scans, 2_000)));
        int start = find(progressive, 0xc2, 0xc2);
        add("progressive, 65,000 x 370 by its header", patched(progressive, start + 5, 1, 0x72, 0xfd, 0xe8));
        add("progressive, 7,000 x 7,000 by its header", patched(progressive, start + 5, 0x1b, 0x58, 0x1b, 0x58));
    }

    private byte[] huffman() {
        int table = find(card, 0xc4, 0xc4);
        int length = 2 + (card[table + 2] & 0xff) * 256 + (card[table + 3] & 0xff);
        return Arrays.copyOfRange(card, table, table + length);
    }

    private void codings() throws IOException {
        for (int marker : new int[] {0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf}) {
            add("of frame type " + Integer.toHexString(marker), patched(card, frame + 1, marker));
        }
        add("said to be progressive", patched(card, frame + 1, 0xc2));
        add("of 12 bits", patched(card, frame + 4, 12));
        add("of 16 bits", patched(card, frame + 4, 16));
        byte[] four = written(fourColours(), false);
        byte[] adobe = segment(0xee, joined(ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 2}));
        add("in CMYK", four);
        add("in YCCK", with(four, 2, adobe));
        add("in YCCK by three components", with(card, 2, adobe));
        add("with a broken note of Adobe's", with(card, 2, segment(0xee, ascii("Adobe"))));
    }

    private static Raster fourColours() {
        return Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 800, 500, 4, null);
    }

    private static byte[] written(Object picture, boolean isProgressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (isProgressive) {
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(
                    null,
                    picture instanceof Raster raster
                            ? new IIOImage(raster, null, null)
                            : new IIOImage((RenderedImage) picture, null, null),
                    parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int find(byte[] file, int least, int most) {
        for (int i = 2; i < file.length - 1; i++) {
            if (file[i] == (byte) 0xff && (file[i + 1] & 0xff) >= least && (file[i + 1] & 0xff) <= most) {
                return i;
            }
        }
        throw new IllegalStateException("the picture of a card has no such marker");
    }

    private static int lastScan(byte[] file) {
        int last = file.length - 2;
        while (file[last] != (byte) 0xff || file[last + 1] != (byte) 0xda) {
            last--;
        }
        return last;
    }
}
