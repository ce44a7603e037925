package cardloop.reading.bench;

import cardloop.checkdigit.CheckDigit;
import cardloop.reading.Field;
import cardloop.reading.RowShape;
import cardloop.reading.bench.Sample.Row;
import cardloop.reading.photos.CardPhoto;
import cardloop.reading.photos.CardPhoto.GlyphTruth;
import cardloop.reading.photos.CardPhoto.RowTruth;
import cardloop.reading.photos.Level;
import cardloop.reading.photos.PhotoMaker;
import cardloop.reading.photos.PhotoPlan;
import cardloop.reading.photos.Scheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where samples come from: each is made, or read from disk, when it is asked for. */
public final class Samples {
    private static final String DIGITS = "0123456789";
    private static final String ALL = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Map<String, String> ALPHABETS = Map.of(
            "digits", DIGITS,
            "alnum", ALL,
            "an36", ALL,
            "an32", "23456789ABCDEFGHJKLMNPQRSTUVWXYZ",
            "ms24", "BCDFGHJKMPQRTVWXY2346789");

    private Samples() {}

    /** Our own photos: so many of each level. */
    public static Stream<Sample> generated(int photosALevel, long seed) {
        return PhotoPlan.set(photosALevel, seed).stream().map(Samples::made);
    }

    static Sample made(PhotoPlan plan) {
        CardPhoto photo = PhotoMaker.made(plan);
        return new Sample(
                photo.jpeg(),
                plan.level().name().toLowerCase(Locale.ROOT),
                plan.scheme().name(),
                plan.scheme().shapes(),
                row(photo.card().number()),
                row(photo.card().pin()));
    }

    private static Row row(RowTruth row) {
        return new Row(
                row.code(),
                row.typeface(),
                row.glyphs().stream().map(GlyphTruth::place).toList());
    }

    /**
     * Photos of a folder with a {@code truth.tsv} that has the columns file, level, scheme, serial, serial_alphabet, serial_check,
     * font_serial, password, password_alphabet, password_check and font_password. An alphabet is a name known here or the
     * characters themselves, a check the name of a check digit.
     *
     * @throws UncheckedIOException when a file is missing
     */
    public static Stream<Sample> in(Path folder) {
        return truths(folder).map(truth -> read(folder, truth));
    }

    /** Our own photos: so many of the level, the generic scheme and the check digits of each in such a folder. */
    static Stream<Sample> like(Path folder, int photosEach, long seed) {
        List<Map<String, String>> truths = truths(folder).toList();
        return IntStream.range(0, photosEach * truths.size()).mapToObj(i -> {
            Map<String, String> truth = truths.get(i % truths.size());
            Level level = Level.valueOf(value(truth, "level").toUpperCase(Locale.ROOT));
            Scheme scheme = Scheme.named(value(truth, "scheme"))
                    .checkedBy(check(value(truth, "serial_check")), check(value(truth, "password_check")));
            return made(PhotoPlan.of((seed << Integer.SIZE) + i, level, scheme));
        });
    }

    private static Stream<Map<String, String>> truths(Path folder) {
        List<String> lines = lines(folder.resolve("truth.tsv"));
        List<String> names = List.of(lines.getFirst().split("\t", -1));
        return lines.stream().skip(1).map(line -> truth(names, line));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> truth(List<String> names, String line) {
        List<String> values = List.of(line.split("\t", -1));
        var truth = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            truth.put(names.get(i), values.get(i));
        }
        return truth;
    }

    private static Sample read(Path folder, Map<String, String> truth) {
        Row number = new Row(value(truth, "serial"), value(truth, "font_serial"), List.of());
        Row pin = new Row(value(truth, "password"), value(truth, "font_password"), List.of());
        var shapes = Stream.of(
                        shape(Field.NUMBER, value(truth, "serial_alphabet"), number.code())
                                .map(shape -> shape.checkedBy(check(value(truth, "serial_check")))),
                        shape(Field.PIN, value(truth, "password_alphabet"), pin.code())
                                .map(shape -> shape.checkedBy(check(value(truth, "password_check")))))
                .flatMap(Optional::stream)
                .toList();
        try {
            byte[] jpeg = Files.readAllBytes(folder.resolve(value(truth, "file")));
            return new Sample(jpeg, value(truth, "level"), value(truth, "scheme"), shapes, number, pin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Map<String, String> truth, String name) {
        return truth.getOrDefault(name, "");
    }

    private static Optional<RowShape> shape(Field field, String alphabet, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String known = ALPHABETS.getOrDefault(alphabet, alphabet);
        return Optional.of(new RowShape(field, known + beyond(known, code), code.length(), code.length()));
    }

    private static CheckDigit check(String name) {
        return name.isEmpty() ? CheckDigit.NONE : CheckDigit.named(name.replace('_', '-'));
    }

    /** Letters that a code begins with although its alphabet, as told, has digits only. */
    private static String beyond(String alphabet, String code) {
        var beyond = new StringBuilder();
        code.chars()
                .filter(character -> alphabet.indexOf(character) < 0)
                .distinct()
                .forEach(character -> beyond.append((char) character));
        return beyond.toString();
    }
}
