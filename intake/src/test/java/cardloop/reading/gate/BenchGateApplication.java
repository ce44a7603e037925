package cardloop.reading.gate;

import cardloop.reading.CardPicture;
import cardloop.reading.Field;
import cardloop.reading.PhotoQuality;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowShape;
import cardloop.reading.SpoiltPicture;
import cardloop.reading.picture.DecodedPhoto;
import cardloop.reading.picture.PhotoDecoder;
import cardloop.reading.picture.PhotoHeader;
import cardloop.reading.workers.tesseract.TesseractCardReader;
import cardloop.reading.workers.tesseract.TesseractWorkerSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Spoils pictures of cards step by step and asks reader and gate about each: of those that the reader cannot read, how
 * many does the gate refuse, and of those it can, how many are refused all the same?
 */
public final class BenchGateApplication {
    private static final RowShape NUMBER = new RowShape(Field.NUMBER, "0123456789", 16, 16);
    private static final RowShape PIN = new RowShape(Field.PIN, "0123456789", 12, 12);

    private final SampledPhotoGate gate = new SampledPhotoGate();
    private final TesseractCardReader reader;
    private final PrintStream out;
    private int unreadable;
    private int caught;
    private int readable;
    private int refused;
    private long decodingNanos;
    private long measuringNanos;

    private BenchGateApplication(TesseractCardReader reader, PrintStream out) {
        this.reader = reader;
        this.out = out;
    }

    /** Prints a line a photo and the figures of all. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] words) {
        System.exit(new CommandLine(new Bench(System.out)).execute(words));
    }

    @Command(name = "bench gate", mixinStandardHelpOptions = true)
    private static final class Bench implements Callable<Integer> {
        private final PrintStream out;

        @Option(
                names = "--cards",
                paramLabel = "N",
                description = "each is spoilt in every way (default: ${DEFAULT-VALUE})")
        private int cards = 4;

        @Option(
                names = "--seed",
                paramLabel = "S",
                description = "the same seed spoils the same way (default: ${DEFAULT-VALUE})")
        private long seed = 7;

        Bench(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() throws IOException {
            Path kit = Files.createTempDirectory("cardloop-bench");
            try (var reader = new TesseractCardReader(TesseractWorkerSettings.in(kit))) {
                var benchmark = new BenchGateApplication(reader, out);
                var random = new Random(seed);
                out.println("seed " + seed);
                for (int card = 0; card < cards; card++) {
                    benchmark.spoil(random);
                }
                benchmark.print();
            }
            return 0;
        }
    }

    private void spoil(Random random) {
        String number = digits(random, 16);
        String pin = digits(random, 12);
        boolean isDark = random.nextBoolean();
        double tilt = random.nextDouble(-8, 8);
        for (SpoiltPicture way : SpoiltPicture.values()) {
            for (double strength : way.strengths()) {
                CardPicture card = isDark
                        ? CardPicture.lightOnDark(spaced(number), spaced(pin))
                        : CardPicture.of(spaced(number), spaced(pin));
                byte[] photo =
                        way.photo(way == SpoiltPicture.GLARE ? card : card.turned(tilt), strength, random.nextLong());
                count(way + " " + strength, photo, pin);
            }
        }
    }

    private void count(String what, byte[] photo, String pin) {
        PhotoQuality quality = gate.inspect(photo);
        time(photo);
        int right = right(reader.read(new ReadingRequest(photo, List.of(NUMBER, PIN))), pin);
        boolean isRead = right * 2 > pin.length();
        if (isRead) {
            readable++;
            refused += quality.isGood() ? 0 : 1;
        } else {
            unreadable++;
            caught += quality.isGood() ? 0 : 1;
        }
        out.printf(
                "%-14s %2d of %d right, gate %s %s%s%n",
                what,
                right,
                pin.length(),
                quality.verdict(),
                quality.retake(),
                isRead == quality.isGood() ? "" : "  <--");
    }

    private void time(byte[] photo) {
        try {
            long start = System.nanoTime();
            PhotoHeader header = PhotoHeader.of(photo).orElseThrow();
            DecodedPhoto decoded = PhotoDecoder.decode(photo, header, 1_000_000);
            long between = System.nanoTime();
            PhotoFaults.of(Sampled.of(decoded.grey(), decoded.step()), header.width());
            decodingNanos += between - start;
            measuringNanos += System.nanoTime() - between;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int right(Reading reading, String pin) {
        if (!(reading instanceof Reading.Read read) || read.pin().isAbsent()) {
            return 0;
        }
        String seen = read.pin().reveal();
        int right = 0;
        for (int i = 0; i < Math.min(seen.length(), pin.length()); i++) {
            right += seen.charAt(i) == pin.charAt(i) ? 1 : 0;
        }
        return right;
    }

    private void print() {
        out.printf(
                "cannot be read (half of the PIN or less): %d, of them refused by the gate %d%n", unreadable, caught);
        out.printf(
                "decoding %d ms, measuring %d ms: %.0f %% of it%n",
                decodingNanos / 1_000_000, measuringNanos / 1_000_000, 100.0 * measuringNanos / decodingNanos);
        out.printf("can be read: %d, of them refused by the gate %d%n", readable, refused);
    }

    private static String digits(Random random, int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String spaced(String digits) {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
