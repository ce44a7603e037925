package cardloop.reading.hostile;

import static cardloop.reading.hostile.Bytes.ascii;
import static cardloop.reading.hostile.Bytes.cut;
import static cardloop.reading.hostile.Bytes.joined;
import static cardloop.reading.hostile.Bytes.patched;
import static cardloop.reading.hostile.Bytes.repeated;

import cardloop.reading.CardPicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** At least two hundred files that somebody might send to do harm, or by mistake. The same seed makes the same files. */
final class HostileFiles {
    private static final String SMALL_WEBP = "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=";

    private HostileFiles() {}

    static List<HostileFile> all(long seed) throws IOException {
        var random = new Random(seed);
        var all = new ArrayList<HostileFile>();
        all.addAll(HostileJpegs.all(random));
        all.addAll(HostilePngs.all(random));
        all.addAll(webps(random));
        all.addAll(others(random));
        return all;
    }

    static CardPicture card() {
        return CardPicture.of("4827 1930 5567 2084", "4182 0390 5173").scaled(0.6);
    }

    private static List<HostileFile> webps(Random random) {
        byte[] small = Base64.getDecoder().decode(SMALL_WEBP);
        byte[] large = joined(small, new byte[5_000]);
        byte[] extended = joined(ascii("RIFF"), new byte[] {80, 0, 0, 0}, ascii("WEBPVP8X"), new byte[] {10, 0, 0, 0});
        return List.of(
                webp("of one pixel", small),
                webp("of no size", patched(small, 4, 0, 0, 0, 0)),
                webp("of size -1", patched(small, 4, 0xff, 0xff, 0xff, 0xff)),
                webp("of 2 GB", patched(small, 4, 0xff, 0xff, 0xff, 0x7f)),
                webp("whose picture is 2 GB", patched(small, 16, 0xff, 0xff, 0xff, 0x7f)),
                webp("whose picture is of size -1", patched(small, 16, 0xff, 0xff, 0xff, 0xff)),
                webp("of 16,383 x 16,383 by its header", patched(large, 26, 0xff, 0x3f, 0xff, 0x3f)),
                webp("of 4,000 x 4,000 by its header", patched(large, 26, 0xa0, 0x0f, 0xa0, 0x0f)),
                webp("of 0 x 0", patched(small, 26, 0, 0, 0, 0)),
                webp("cut off", cut(small, 0.6)),
                webp("of a head", cut(small, 0.3)),
                webp("that moves", joined(extended, new byte[] {2, 0, 0, 0, 9, 9, 0, 9, 9, 0}, new byte[60])),
                webp("of 16 million pixels square", joined(extended, repeated(new byte[] {-1}, 10), new byte[60])),
                webp("of noise", joined(cut(small, 0.7), noise(random, 3_000))),
                webp("without loss, of noise", joined(patched(cut(small, 0.6), 15, 'L'), noise(random, 3_000))),
                webp("of an unknown part", patched(small, 15, 'Q')));
    }

    private static HostileFile webp(String name, byte[] bytes) {
        return new HostileFile("webp " + name, bytes);
    }

    private static List<HostileFile> others(Random random) {
        var all = new ArrayList<HostileFile>();
        all.add(new HostileFile("heic", ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")));
        all.add(new HostileFile("avif", ascii("\0\0\0\u0018ftypavif\0\0\0\0mif1avif")));
        all.add(new HostileFile("mp4", ascii("\0\0\0\u0018ftypisom\0\0\0\0isomavc1")));
        all.add(new HostileFile(
                "svg", ascii("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")));
        all.add(new HostileFile(
                "svg with entities", ascii("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'>]><svg>&a;</svg>")));
        all.add(new HostileFile("gif", ascii("GIF89a\1\0\1\0\0\0\0;")));
        all.add(new HostileFile("bmp", joined(ascii("BM"), new byte[100])));
        all.add(new HostileFile("tiff", joined(ascii("II*\0"), new byte[100])));
        all.add(new HostileFile("tiff the other way", joined(ascii("MM\0*"), new byte[100])));
        all.add(new HostileFile("pdf", ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj")));
        all.add(new HostileFile("zip", ascii("PK\3\4")));
        all.add(new HostileFile("psd", ascii("8BPS\0\1")));
        all.add(new HostileFile("html", ascii("<!DOCTYPE html><title>card.jpg</title>")));
        all.add(new HostileFile("text", ascii("4827193055672084 418203905173")));
        all.add(new HostileFile("nothing", new byte[0]));
        all.add(new HostileFile("one byte", new byte[1]));
        all.add(new HostileFile("zeros", new byte[1 << 20]));
        all.add(new HostileFile("eleven megabytes", new byte[11 << 20]));
        for (int round = 0; round < 10; round++) {
            all.add(new HostileFile(
                    "noise behind a JPEG's start " + round,
                    joined(patched(new byte[3], 0, 0xff, 0xd8, 0xff), noise(random, 4_000))));
        }
        return all;
    }

    private static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
