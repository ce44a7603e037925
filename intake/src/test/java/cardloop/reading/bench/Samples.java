package cardloop.reading.bench;

import cardloop.reading.Field;
import cardloop.reading.RowShape;
import cardloop.reading.bench.Sample.Row;
import cardloop.reading.photos.CardPhoto;
import cardloop.reading.photos.CardPhoto.GlyphTruth;
import cardloop.reading.photos.CardPhoto.RowTruth;
import cardloop.reading.photos.PhotoMaker;
import cardloop.reading.photos.PhotoPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
     * Photos of a folder with a {@code truth.tsv} that has the columns file, level, scheme, serial, serial_alphabet,
     * font_serial, password, password_alphabet and font_password. An alphabet is a name known here or the characters
     * themselves.
     *
     * @throws UncheckedIOException when a file is missing
     */
    public static Stream<Sample> in(Path folder) {
        List<String> lines = lines(folder.resolve("truth.tsv"));
        List<String> names = List.of(lines.getFirst().split("\t", -1));
        return lines.stream().skip(1).map(line -> read(folder, truth(names, line)));
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
                        shape(Field.NUMBER, value(truth, "serial_alphabet"), number.code()),
                        shape(Field.PIN, value(truth, "password_alphabet"), pin.code()))
                .flatMap(List::stream)
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

    private static List<RowShape> shape(Field field, String alphabet, String code) {
        if (code.isEmpty()) {
            return List.of();
        }
        String known = ALPHABETS.getOrDefault(alphabet, alphabet);
        return List.of(new RowShape(field, known + beyond(known, code), code.length(), code.length()));
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
