package cardloop.reading.hostile;

import static cardloop.reading.hostile.Bytes.ascii;
import static cardloop.reading.hostile.Bytes.chunk;
import static cardloop.reading.hostile.Bytes.cut;
import static cardloop.reading.hostile.Bytes.deflatedZeros;
import static cardloop.reading.hostile.Bytes.joined;
import static cardloop.reading.hostile.Bytes.patched;
import static cardloop.reading.hostile.Bytes.repeated;
import static cardloop.reading.hostile.Bytes.with;

import cardloop.reading.CardPicture;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** PNGs that are not what they seem. */
final class HostilePngs {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] END = chunk("IEND", new byte[0]);
    private static final int HEAD = 33;

    private final byte[] card = HostileFiles.card().png();
    private final List<HostileFile> all = new ArrayList<>();

    static List<HostileFile> all(Random random) {
        var pngs = new HostilePngs();
        pngs.cutOff();
        pngs.hit(random);
        pngs.bombs();
        pngs.headers();
        pngs.chunks();
        pngs.depths();
        return pngs.all;
    }

    private void add(String name, byte[] bytes) {
        all.add(new HostileFile("png " + name, bytes));
    }

    private void cutOff() {
        for (int part = 1; part < 12; part++) {
            add("cut off at " + part + "/12", cut(card, part / 12.0));
        }
        for (int part = 1; part < 6; part++) {
            add("cut off at " + part + "/6, with an end", joined(cut(card, part / 6.0), END));
        }
        add("of a signature", SIGNATURE);
    }

    private void hit(Random random) {
        for (int round = 1; round <= 15; round++) {
            byte[] hit = card.clone();
            for (int i = 0; i < round; i++) {
                hit[8 + random.nextInt(hit.length - 8)] = (byte) random.nextInt();
            }
            add("with " + round + " bytes changed", hit);
        }
    }

    private void bombs() {
        add("of 30,000 x 30,000", picture(30_000, 30_000, 1, 0, 30_000L * 3_751));
        add("of 7,000 x 7,000", picture(7_000, 7_000, 8, 2, 7_000L * 21_001));
        add("of 7,000 x 7,000, interlaced", patched(picture(7_000, 7_000, 8, 2, 7_000L * 21_001), 28, 1));
        add("of 1,900 x 1,900", picture(1_900, 1_900, 8, 2, 1_900L * 5_701));
        add("of 29,000 x 1,700 in 16 bits", picture(29_000, 1_700, 16, 6, 10_000_000));
        add("of 1 x 20,000", picture(1, 20_000, 8, 0, 40_000));
        add(
                "with 50 MB of colour profile",
                with(card, HEAD, chunk("iCCP", joined(ascii("x\0\0"), deflatedZeros(50_000_000)))));
        add("with 50 MB of text", with(card, HEAD, chunk("zTXt", joined(ascii("x\0\0"), deflatedZeros(50_000_000)))));
        add(
                "with 50 MB of other text",
                with(card, HEAD, chunk("iTXt", joined(ascii("x\0\1\0\0\0"), deflatedZeros(50_000_000)))));
        add("with 50 MB too many pixels", picture(800, 500, 8, 2, 51_000_000));
        add("with too few pixels", picture(800, 500, 8, 2, 1_000));
    }

    private void headers() {
        add("0 pixels wide", picture(0, 500, 8, 2, 1_000));
        add("0 pixels high", picture(800, 0, 8, 2, 1_000));
        add("-1 x -1", picture(-1, -1, 8, 2, 1_000));
        add("2^31 x 1", picture(Integer.MIN_VALUE, 1, 8, 2, 1_000));
        add("of 3 bits", picture(800, 500, 3, 0, 800_000));
        add("of colour type 7", picture(800, 500, 8, 7, 2_000_000));
        add("without its palette", picture(800, 500, 8, 3, 500 * 801));
        add("of an unknown interlace", patched(card, 28, 9));
        add("of an unknown compression", patched(card, 26, 9));
        add("of an unknown filter", patched(card, 27, 9));
    }

    private void chunks() {
        byte[] head = Arrays.copyOf(card, HEAD);
        add("with no pixels", joined(head, END));
        add("with no end", Arrays.copyOf(card, card.length - END.length));
        add("whose end comes first", joined(head, END, Arrays.copyOfRange(card, HEAD, card.length)));
        add("with two headers", with(card, HEAD, Arrays.copyOfRange(card, 8, HEAD)));
        add("with a chunk of 2 GB", with(card, HEAD, patched(chunk("tEXt", ascii("x")), 0, 0x7f, 0xff, 0xff, 0xff)));
        add("with a chunk of -1", with(card, HEAD, patched(chunk("tEXt", ascii("x")), 0, 0xff, 0xff, 0xff, 0xff)));
        add("with 90,000 chunks", with(card, HEAD, repeated(chunk("teXt", new byte[0]), 90_000)));
        add("with 200,000 chunks", with(card, HEAD, repeated(chunk("teXt", new byte[0]), 200_000)));
        add("with a palette of 1,000 colours", with(card, HEAD, chunk("PLTE", new byte[3_000])));
        add("with a wrong transparency", with(card, HEAD, chunk("tRNS", new byte[1])));
        add("that moves", with(card, HEAD, chunk("acTL", new byte[] {0, 0, 0, 50, 0, 0, 0, 0})));
        add("with a page in its text", with(card, HEAD, chunk("tEXt", ascii("Title\0<script>alert(1)</script>"))));
        add("with a zip behind it", joined(card, ascii("PK\3\4 a zip")));
        add("with a page behind it", joined(card, ascii("<html><script>alert(1)</script></html>")));
    }

    private void depths() {
        add("of 16 bits", redrawn(BufferedImage.TYPE_USHORT_GRAY));
        add("of 1 bit", redrawn(BufferedImage.TYPE_BYTE_BINARY));
        add("of 256 colours", redrawn(BufferedImage.TYPE_BYTE_INDEXED));
        add("with transparency", redrawn(BufferedImage.TYPE_INT_ARGB));
        add(
                "with nothing but transparency",
                CardPicture.of(new BufferedImage(800, 500, BufferedImage.TYPE_INT_ARGB))
                        .png());
    }

    private static byte[] redrawn(int type) {
        BufferedImage drawn = HostileFiles.card().image();
        var other = new BufferedImage(drawn.getWidth(), drawn.getHeight(), type);
        Graphics2D pen = other.createGraphics();
        pen.drawImage(drawn, 0, 0, null);
        pen.dispose();
        return CardPicture.of(other).png();
    }

    private static byte[] picture(int width, int height, int depth, int colour, long zeros) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {(byte) depth, (byte) colour, 0, 0, 0})
                .array();
        return joined(SIGNATURE, chunk("IHDR", head), chunk("IDAT", deflatedZeros(zeros)), END);
    }
}
