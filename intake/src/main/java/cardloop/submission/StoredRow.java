package cardloop.submission;

import cardloop.card.CardPin;
import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Number or PIN of a card as read or typed. Prints none of it.
 *
 * @param characters {@code ""} when there are none; {@link Glyph#UNKNOWN} where a character could not be read
 * @param asRead the same as the reader had it, whatever was typed since; {@code ""} when it found none
 * @param box where the reader found it on the photo; {@link Box#NOWHERE} when it found none
 * @param answered its seller typed it or looked at its picture: only such a row goes out
 * @param doubtful places the seller is asked about
 * @param settled places the seller was asked about and answered
 */
public record StoredRow(
        String characters, String asRead, Box box, boolean answered, List<Doubt> doubtful, List<Doubt> settled) {
    private static final int FEWEST_ALIKE = 4;
    private static final int SURE_A_SLIP = 3;

    public StoredRow {
        doubtful = List.copyOf(doubtful);
        settled = List.copyOf(settled);
    }

    /** Characters and places as the reader has them. */
    public static StoredRow read(String characters, Box box, List<Doubt> doubtful) {
        return new StoredRow(characters, characters, box, false, doubtful, List.of());
    }

    /** As the reader has it, not looked at yet. */
    public static StoredRow of(Field field, RowReading row) {
        List<Doubt> doubtful = row.doubtfulPositions().stream()
                .map(position -> Doubt.of(field, position, row.glyphs().get(position)))
                .toList();
        return read(row.reveal(), row.box(), doubtful);
    }

    /** As its seller typed it. */
    public static StoredRow typed(String characters) {
        return new StoredRow(characters, "", Box.NOWHERE, !characters.isBlank(), List.of(), List.of());
    }

    /** There is a picture of it. */
    public boolean isFound() {
        return !box.isNowhere();
    }

    /**
     * What it says is what the reader saw in its place: as long, and the same but where it was in doubt, or for a slip in three.
     * Where that is not so the reader took another row for it, and nobody knows where it stands.
     */
    public boolean isOnPhoto() {
        String said = plain(characters);
        String seen = plain(asRead);
        if (!isFound() || said.length() != seen.length()) {
            return false;
        }
        Set<Integer> doubted = everDoubtful().map(Doubt::position).collect(Collectors.toSet());
        List<Integer> alike = IntStream.range(0, said.length())
                .filter(at -> said.charAt(at) == seen.charAt(at))
                .boxed()
                .toList();
        long slips = IntStream.range(0, said.length())
                .filter(at -> !doubted.contains(at) && !alike.contains(at))
                .count();
        return alike.size() >= FEWEST_ALIKE && slips * SURE_A_SLIP <= said.length() - doubted.size();
    }

    private static String plain(String row) {
        return row.chars()
                .filter(character -> character == Glyph.UNKNOWN || Character.isLetterOrDigit(character))
                .map(Character::toUpperCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** A look at its picture is enough: every place of it is known and none is doubtful. */
    public boolean isClear() {
        return isFound() && !characters.isEmpty() && doubtful.isEmpty() && characters.indexOf(Glyph.UNKNOWN) < 0;
    }

    /** Half of it or more: one field is less work than so many questions. */
    public boolean isMostlyDoubtful() {
        return doubtful.size() > 1 && doubtful.size() * 2 >= characters.length();
    }

    /** Typed anew: nothing of it is doubtful any more, and its places are settled while they are the same. */
    public StoredRow retyped(String typed) {
        List<Doubt> same = typed.length() == asRead.length() ? everDoubtful().toList() : List.of();
        return new StoredRow(typed, asRead, box, true, List.of(), same);
    }

    public StoredRow retyped(CardPin pin) {
        return retyped(pin.reveal());
    }

    /** With single characters put right; their places are no longer doubtful. */
    public StoredRow picked(Map<Integer, Character> picked) {
        StringBuilder put = new StringBuilder(characters);
        picked.forEach(put::setCharAt);
        Map<Boolean, List<Doubt>> answers =
                doubtful.stream().collect(Collectors.partitioningBy(doubt -> picked.containsKey(doubt.position())));
        return new StoredRow(
                put.toString(),
                asRead,
                box,
                answered,
                answers.getOrDefault(false, List.of()),
                Stream.concat(settled.stream(), answers.getOrDefault(true, List.of()).stream())
                        .toList());
    }

    /** Its seller looked at its picture. */
    public StoredRow confirmed() {
        return new StoredRow(characters, asRead, box, true, doubtful, settled);
    }

    /** What stands at a doubtful place perhaps, what was read first. */
    public Stream<Character> choices(Doubt doubt) {
        char read = characters.charAt(doubt.position());
        String known = read == Glyph.UNKNOWN ? "" : String.valueOf(read);
        return (known + doubt.alternatives())
                .chars()
                .mapToObj(each -> (char) each)
                .distinct();
    }

    /** Places that are or were doubtful. */
    public Stream<Doubt> everDoubtful() {
        return Stream.concat(doubtful.stream(), settled.stream()).distinct();
    }

    @Override
    public String toString() {
        return "StoredRow(" + doubtful.size() + " doubtful)";
    }
}
