package cardloop.submission;

import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Number and PIN of a card as read or typed, and where other cards' PINs stand on its photo. Kept sealed; prints neither.
 *
 * @param otherPins where the PINs of further cards stand on the same photo, {@link Box#NOWHERE} for one that was not found
 * @param codes every place on the photo that looks like a code, whosever it is
 */
public record StoredReading(StoredRow numberRow, StoredRow pinRow, List<Box> otherPins, List<Box> codes) {
    /** The most places of a PIN of which pictures are shown to somebody who may not see it. */
    public static final int MOST_SHOWN = 3;

    public StoredReading {
        otherPins = List.copyOf(otherPins);
        codes = List.copyOf(codes);
    }

    public static StoredReading typed(String number, String pin) {
        return new StoredReading(StoredRow.typed(number), StoredRow.typed(pin), List.of(), List.of());
    }

    /** Of every card on a photo, in the reader's order. */
    public static List<StoredReading> allOf(Reading.Read read) {
        List<Reading.Read> cards =
                Stream.concat(Stream.of(read), read.others().stream()).toList();
        return IntStream.range(0, cards.size())
                .mapToObj(place -> new StoredReading(
                        StoredRow.of(Field.NUMBER, cards.get(place).number()),
                        StoredRow.of(Field.PIN, cards.get(place).pin()),
                        pinsBut(place, cards),
                        read.codes()))
                .toList();
    }

    private static List<Box> pinsBut(int place, List<Reading.Read> cards) {
        return IntStream.range(0, cards.size())
                .filter(other -> other != place)
                .mapToObj(other -> cards.get(other).pin().box())
                .toList();
    }

    public StoredRow row(Field field) {
        return field == Field.PIN ? pinRow : numberRow;
    }

    private StoredReading with(Field field, StoredRow row) {
        return field == Field.PIN
                ? new StoredReading(numberRow, row, otherPins, codes)
                : new StoredReading(row, pinRow, otherPins, codes);
    }

    /** With one row typed anew: nothing of it is doubtful any more, and its places are settled while they are the same. */
    public StoredReading with(Field field, String typed) {
        return with(field, row(field).retyped(typed));
    }

    /** With the code that a reviewer typed. */
    public StoredReading corrected(CardNumber number, CardPin pin) {
        return new StoredReading(numberRow.retyped(number.value()), pinRow.retyped(pin), otherPins, codes);
    }

    /** With single characters of one row put right, by their places. */
    public StoredReading with(Field field, Map<Integer, Character> picked) {
        return with(field, row(field).picked(picked));
    }

    /** With one row that its seller has looked at. */
    public StoredReading confirmed(Field field) {
        return with(field, row(field).confirmed());
    }

    /** Which of these rows its seller has neither typed nor looked at. */
    public Set<Field> unanswered(Set<Field> rows) {
        return rows.stream().filter(field -> !row(field).answered()).collect(Collectors.toUnmodifiableSet());
    }

    public String number() {
        return numberRow.characters();
    }

    public String pin() {
        return pinRow.characters();
    }

    /** All that its seller is asked about. */
    public List<Doubt> doubtful() {
        return Stream.concat(numberRow.doubtful().stream(), pinRow.doubtful().stream())
                .toList();
    }

    /**
     * All places that are or were doubtful, as somebody may see them before a reveal. Of a row that stands elsewhere than
     * the reader thought nothing is shown, since it may be the PIN's. Where more than {@link #MOST_SHOWN} places of the PIN
     * are doubtful, pictures and alternatives together would tell it: then they are left out, too.
     */
    public List<Doubt> shownUnrevealed() {
        boolean fewOfPin = pinRow.everDoubtful().count() <= MOST_SHOWN;
        return Stream.concat(shown(numberRow, true), shown(pinRow, fewOfPin)).toList();
    }

    private static Stream<Doubt> shown(StoredRow row, boolean few) {
        boolean mayBeTold = few && row.isOnPhoto();
        return row.everDoubtful().map(doubt -> mayBeTold ? doubt : doubt.untold());
    }

    /**
     * What is painted over before a reveal: the PIN of every card on the photo and whatever looks like a code, but for the
     * number. Empty where the PIN does not stand where the reader thought, and when nobody knows where another card's stands.
     */
    public Optional<List<Box>> coveredUnrevealed() {
        return pinRow.isOnPhoto()
                ? allKnown(Stream.of(Stream.of(pinRow.box()), otherPins.stream(), codesBut(numberRow))
                        .flatMap(boxes -> boxes))
                : Optional.empty();
    }

    /** What stays painted over after one: whatever was not revealed. Empty when nobody knows where another card's PIN stands. */
    public Optional<List<Box>> coveredRevealed() {
        if (!pinRow.isOnPhoto()) {
            return isAmongOthers() ? Optional.empty() : Optional.of(List.of());
        }
        return allKnown(Stream.concat(otherPins.stream(), codesBut(numberRow, pinRow)));
    }

    /** A row of ours that stands elsewhere than the reader thought uncovers nothing. */
    private Stream<Box> codesBut(StoredRow... shown) {
        return codes.stream()
                .filter(code -> Arrays.stream(shown)
                        .noneMatch(row -> row.isOnPhoto() && row.box().runsThrough(code)));
    }

    /** The photo shows further cards. */
    public boolean isAmongOthers() {
        return !otherPins.isEmpty();
    }

    private static Optional<List<Box>> allKnown(Stream<Box> covered) {
        List<Box> boxes = covered.toList();
        return boxes.stream().anyMatch(Box::isNowhere) ? Optional.empty() : Optional.of(boxes);
    }

    @Override
    public String toString() {
        return "StoredReading(" + doubtful().size() + " doubtful)";
    }
}
