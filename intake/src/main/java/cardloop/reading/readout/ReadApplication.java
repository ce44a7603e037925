package cardloop.reading.readout;

import cardloop.checkdigit.CheckDigit;
import cardloop.format.CardFormats;
import cardloop.reading.CardReader;
import cardloop.reading.Field;
import cardloop.reading.PhotoGate;
import cardloop.reading.PhotoQuality;
import cardloop.reading.Proof;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.gate.SampledPhotoGate;
import cardloop.reading.workers.tesseract.TesseractCardReader;
import cardloop.reading.workers.tesseract.TesseractWorkerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line {@code ./cardloop read}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads number and PIN off photos of cards and prints a line of JSON for each, codes in clear. Nothing is "
                        + "stored, nobody is asked. Without options the kinds of the catalogue are tried.",
        footer =
                "Exit status: 0 all cards certain, 1 the reader cannot work here, 2 usage, or no file could be read, "
                        + "4 some not certain or not readable as files. A kind is certain only when it is calibrated; none is yet.")
public final class ReadApplication implements Callable<Integer> {
    private static final int NO_READER = 1;
    private static final int SOME_NOT = 4;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--kind", paramLabel = "CODE", description = "kind of all cards, as the catalogue calls it")
    private @Nullable String kind;

    @Option(names = "--number", paramLabel = "REGEX", description = "shape of the number, such as \\d{16}")
    private @Nullable String number;

    @Option(names = "--pin", paramLabel = "REGEX", description = "shape of the PIN, such as [0-9A-HJ-NP-Z]{12,16}")
    private @Nullable String pin;

    @Option(
            names = "--check",
            paramLabel = "NAME",
            description = "check digit of the PIN (without --pin: of the number)")
    private @Nullable String check;

    @Option(names = "--as-calibrated", description = "say certain as if the kind were calibrated, for measuring")
    private boolean asCalibrated;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    private final PhotoGate gate = new SampledPhotoGate();
    private final Supplier<? extends CardReader> readers;
    private final LongSupplier nanos;
    private final PrintWriter out;
    private final PrintWriter err;

    ReadApplication(Supplier<? extends CardReader> readers, LongSupplier nanos, PrintWriter out, PrintWriter err) {
        this.readers = readers;
        this.nanos = nanos;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        var settings = TesseractWorkerSettings.in(Path.of(System.getProperty("cardloop.reader-dir", "target/reader")));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try (var reader = new TesseractCardReader(settings)) {
            System.exit(run(words, () -> reader, System::nanoTime, out, err));
        }
    }

    static int run(
            String[] words,
            Supplier<? extends CardReader> readers,
            LongSupplier nanos,
            PrintWriter out,
            PrintWriter err) {
        return new CommandLine(new ReadApplication(readers, nanos, out, err))
                .setOut(out)
                .setErr(err)
                .execute(words);
    }

    @Override
    public Integer call() {
        Wanted wanted = wanted();
        var sheet = new JsonPhotos(out);
        int read = 0;
        int certain = 0;
        boolean isReaderThere = true;
        for (Path file : files) {
            Optional<ReadPhoto> photo = photo(file, wanted);
            photo.ifPresent(sheet::add);
            read += photo.isPresent() ? 1 : 0;
            certain += photo.isPresent() && photo.get().isCertain() ? 1 : 0;
            isReaderThere &= photo.isEmpty()
                    || !(photo.get() instanceof ReadPhoto.Unreadable unread)
                    || unread.why() != Reading.Why.READER_UNAVAILABLE;
        }
        if (read > 0) {
            sheet.end();
        }
        return read == 0
                ? CommandLine.ExitCode.USAGE
                : !isReaderThere ? NO_READER : certain == files.size() ? 0 : SOME_NOT;
    }

    private Optional<ReadPhoto> photo(Path file, Wanted wanted) {
        long start = nanos.getAsLong();
        byte[] image;
        try {
            image = Files.readAllBytes(file);
        } catch (IOException e) {
            err.println("read: " + file + ": cannot be read: " + e.getClass().getSimpleName());
            return Optional.empty();
        }
        PhotoQuality quality = gate.inspect(image);
        Proof proof = asCalibrated ? Proof.CALIBRATED : Proof.NONE;
        Reading reading = readers.get().read(new ReadingRequest(image, wanted.shapes(), proof));
        return Optional.of(
                Readout.of(file.toString(), quality, reading, wanted, Duration.ofNanos(nanos.getAsLong() - start)));
    }

    private Wanted wanted() {
        if (kind != null && (number != null || pin != null || check != null)) {
            throw usage("--kind says all of --number, --pin and --check");
        }
        if (check != null && number == null && pin == null) {
            throw usage("--check needs --number or --pin");
        }
        try {
            return kind != null ? oneKind(kind) : number == null && pin == null ? anyKind() : shapes();
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private Wanted oneKind(String code) {
        return CardFormats.shipped()
                .find(code.toUpperCase(Locale.ROOT))
                .map(format -> new Wanted.Kinds(List.of(format)))
                .filter(kinds -> !kinds.shapes().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("there is no kind '" + code + "' of known shape"));
    }

    private static Wanted anyKind() {
        return Wanted.Kinds.accepted(CardFormats.shipped());
    }

    private Wanted shapes() {
        CheckDigit digit = check == null ? CheckDigit.NONE : CheckDigit.named(check);
        return new Wanted.Shapes(
                Optional.ofNullable(number)
                        .map(regex -> ShapeWords.of(Field.NUMBER, regex))
                        .map(shape -> pin == null ? shape.checkedBy(digit) : shape),
                Optional.ofNullable(pin)
                        .map(regex -> ShapeWords.of(Field.PIN, regex).checkedBy(digit)));
    }

    private ParameterException usage(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
