package cardloop.web.pages.card;

import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.submission.Doubt;
import cardloop.submission.StoredReading;
import cardloop.submission.StoredRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a photographed card as its seller is asked about them, each beside its picture.
 *
 * @param amongOthers the photo shows further cards, so that the seller has to see which one was read
 */
record Doubts(List<Row> rows, boolean amongOthers) {
    Doubts {
        rows = List.copyOf(rows);
    }

    /** How a row is answered. */
    enum Way {
        /** It was not found, or most of it is doubtful. */
        TYPE,
        /** What was said of it is wrong: it is typed again. */
        TYPE_AGAIN,
        /** Single characters are doubtful. */
        PICK,
        /** Nothing is doubtful: a look at the picture is enough. */
        CONFIRM,
        /** Typed or looked at before. */
        DONE
    }

    /**
     * One row.
     *
     * @param dots a dot for each character, a question mark for each that is asked about; empty when nothing was read
     */
    record Row(Field field, Way way, String dots, boolean hasPicture, List<Place> places) {
        static Row of(Field field, StoredRow row, boolean isFaulty) {
            Way way = Doubts.wayOf(row, isFaulty);
            return new Row(
                    field,
                    way,
                    Doubts.dotsOf(row),
                    row.isFound(),
                    way == Way.PICK
                            ? row.doubtful().stream()
                                    .map(doubt -> Place.of(doubt, row))
                                    .toList()
                            : List.of());
        }

        /** Of its field in the form. */
        public String name() {
            return field.name().toLowerCase(Locale.ROOT);
        }

        public boolean isTyped() {
            return way == Way.TYPE || way == Way.TYPE_AGAIN;
        }
    }

    /**
     * One doubtful character.
     *
     * @param choices what it may be, what was read first; none is picked before its seller picks it
     */
    record Place(Field field, int position, List<String> choices) {
        static Place of(Doubt doubt, StoredRow row) {
            return new Place(
                    doubt.field(),
                    doubt.position(),
                    row.choices(doubt).map(String::valueOf).toList());
        }

        public String name() {
            return field + ":" + position;
        }
    }

    /**
     * Empty when the photo gave nothing.
     *
     * @param fields rows the kind has
     * @param faulty of which something is wrong as it was answered
     */
    static Optional<Doubts> of(StoredReading reading, Set<Field> fields, Set<Field> faulty) {
        if (fields.stream().noneMatch(field -> reading.row(field).isFound())) {
            return Optional.empty();
        }
        return Optional.of(new Doubts(
                fields.stream()
                        .sorted()
                        .map(field -> Row.of(field, reading.row(field), faulty.contains(field)))
                        .toList(),
                reading.isAmongOthers()));
    }

    /** Whether anything is picked or typed; a button alone is enough where not. */
    public boolean isPictureEnough() {
        return rows.stream().noneMatch(row -> row.isTyped() || row.way() == Way.PICK);
    }

    /** Those that may be typed, too, where their picture is not the right one. */
    public List<Row> rowsNotTyped() {
        return rows.stream().filter(row -> !row.isTyped()).toList();
    }

    private static Way wayOf(StoredRow row, boolean isFaulty) {
        if (isFaulty) {
            return Way.TYPE_AGAIN;
        }
        if (row.answered()) {
            return Way.DONE;
        }
        if (row.isClear()) {
            return Way.CONFIRM;
        }
        return row.isFound() && !row.doubtful().isEmpty() && !row.isMostlyDoubtful() ? Way.PICK : Way.TYPE;
    }

    private static String dotsOf(StoredRow row) {
        Set<Integer> asked = row.doubtful().stream().map(Doubt::position).collect(Collectors.toSet());
        return Stream.iterate(0, at -> at < row.characters().length(), at -> at + 1)
                .map(at -> asked.contains(at) ? String.valueOf(Glyph.UNKNOWN) : "•")
                .collect(Collectors.joining());
    }
}
