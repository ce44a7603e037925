package cardloop.reading.photos;

import cardloop.checkdigit.CheckDigit;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.FieldRule;
import cardloop.reading.Field;
import cardloop.reading.RowShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which codes a card carries.
 *
 * @param number empty when the card has none
 */
public record Scheme(String name, Optional<Code> number, Code pin) {
    private static final String DIGITS = "0123456789";
    private static final String ALL = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String UNMISTAKABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String TWENTY_FOUR = "2346789BCDFGHJKMPQRTVWXY";

    /** Twelve ways in which codes of the trade are built, whoever issues them. */
    public static final List<Scheme> GENERIC = List.of(
            of("an4x3", Code.of(ALL, 10, 4, 4, 2), Code.of(UNMISTAKABLE, 12, 4, 4, 4)),
            of("an3x5", Code.of(ALL, 12, 4, 4, 4), Code.of(ALL, 15, 5, 5, 5)),
            of("gc4x4", Code.of(DIGITS, 16, 4, 4, 4, 4), Code.of(ALL, 16, 4, 4, 4, 4)),
            of("gc4x4s", new Code(DIGITS, "GC", 16, List.of()), Code.of(UNMISTAKABLE, 16, 4, 4, 4, 4)),
            of("an16", Code.of(DIGITS, 16), Code.of(ALL, 16)),
            of("g16d", Code.of(DIGITS, 16, 4, 4, 4, 4), Code.of(DIGITS, 16, 4, 4, 4, 4)),
            of("key5x5", new Code(DIGITS, "SN", 15, List.of()), Code.of(TWENTY_FOUR, 25, 5, 5, 5, 5, 5)),
            of("g12_10", Code.of(DIGITS, 12, 4, 4, 4), Code.of(DIGITS, 10)),
            of("cm17_18", Code.of(DIGITS, 17), Code.of(DIGITS, 18)),
            of("cm17_18g", Code.of(DIGITS, 17, 4, 4, 4, 4, 1), Code.of(DIGITS, 18, 3, 4, 4, 4, 3)),
            of("ct19_18", Code.of(DIGITS, 19), Code.of(DIGITS, 18, 6, 6, 6)),
            of("n10_8", Code.of(DIGITS, 10), Code.of(DIGITS, 8, 4, 4)));

    private static Scheme of(String name, Code number, Code pin) {
        return new Scheme(name, Optional.of(number), pin);
    }

    /** The generic ones and the kinds that are accepted now, as the catalogue has them. */
    public static List<Scheme> all() {
        var all = new ArrayList<>(GENERIC);
        CardFormats.shipped().all().stream()
                .filter(format -> format.kind().isAccepted())
                .flatMap(format -> of(format).stream())
                .forEach(all::add);
        return all;
    }

    /**
     * A generic one by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Scheme named(String name) {
        return GENERIC.stream()
                .filter(scheme -> scheme.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scheme is called " + name));
    }

    /** The same with check digits. */
    public Scheme checkedBy(CheckDigit ofNumber, CheckDigit ofPin) {
        return new Scheme(name, number.map(code -> code.checkedBy(ofNumber)), pin.checkedBy(ofPin));
    }

    private static Optional<Scheme> of(CardFormat format) {
        return code(format.pin()).map(pin -> new Scheme(format.code(), code(format.number()), pin));
    }

    private static Optional<Code> code(FieldRule rule) {
        return rule instanceof FieldRule.Shaped shaped
                ? Optional.of(new Code(
                        shaped.alphabet().characters(),
                        start(shaped),
                        shaped.longest(),
                        shaped.groups(),
                        shaped.checkDigit()))
                : Optional.empty();
    }

    private static String start(FieldRule.Shaped shaped) {
        String marks = shaped.starts().getFirst().marks();
        int fixed = 0;
        while (fixed < marks.length() && Character.isLetterOrDigit(marks.charAt(fixed))) {
            fixed++;
        }
        return marks.substring(0, fixed);
    }

    /** What a reader is told of the rows. */
    public List<RowShape> shapes() {
        return Stream.concat(number.stream().map(code -> code.shape(Field.NUMBER)), Stream.of(pin.shape(Field.PIN)))
                .toList();
    }
}
