package cardloop.submission;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.Reading;
import cardloop.reading.RowReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Number and PIN of a card that is not well formed or not certain yet, as read or typed. Kept sealed; prints neither.
 *
 * @param number {@code ""} when there is none; {@link Glyph#UNKNOWN} where a character could not be read
 * @param pin the same of the PIN
 * @param numberBox where the row stands on the photo; {@link Box#NOWHERE} for typed cards
 * @param pinBox the same of the PIN
 * @param doubtful places the seller is asked about
 * @param settled places the seller was asked about and answered; empty in what was kept before there were such
 * @param otherPins where the PINs of further cards stand on the same photo, {@link Box#NOWHERE} for one that was not found;
 *     empty for a photo of one card, and in what was kept before there were such
 */
public record StoredReading(
        String number,
        String pin,
        Box numberBox,
        Box pinBox,
        List<Doubt> doubtful,
        List<Doubt> settled,
        List<Box> otherPins) {
    /** The most places of a PIN of which pictures are shown to somebody who may not see it. */
    public static final int MOST_SHOWN = 3;

    /**
     * One character to look at.
     *
     * @param position 0-based in number or PIN
     * @param alternatives what else it may be, most likely first
     * @param confidence 0-1000 as the reader sees it
     */
    public record Doubt(Field field, int position, String alternatives, int confidence, Box box) {
        /** Only where it is and how sure the reader was. */
        Doubt untold() {
            return new Doubt(field, position, "", confidence, Box.NOWHERE);
        }

        @Override
        public String toString() {
            return "Doubt(" + field + ":" + position + ")";
        }
    }

    @SuppressWarnings("ConstantConditions") // a reading kept earlier has neither settled places nor other PINs
    public StoredReading {
        doubtful = List.copyOf(doubtful);
        settled = settled == null ? List.of() : List.copyOf(settled);
        otherPins = otherPins == null ? List.of() : List.copyOf(otherPins);
    }

    public StoredReading(String number, String pin, Box numberBox, Box pinBox, List<Doubt> doubtful) {
        this(number, pin, numberBox, pinBox, doubtful, List.of(), List.of());
    }

    public static StoredReading typed(String number, String pin) {
        return new StoredReading(number, pin, Box.NOWHERE, Box.NOWHERE, List.of());
    }

    /** Of every card on a photo, in the reader's order. */
    public static List<StoredReading> allOf(Reading.Read read) {
        List<Reading.Read> cards =
                Stream.concat(Stream.of(read), read.others().stream()).toList();
        return IntStream.range(0, cards.size())
                .mapToObj(place -> of(cards.get(place), pinsBut(place, cards)))
                .toList();
    }

    private static List<Box> pinsBut(int place, List<Reading.Read> cards) {
        return IntStream.range(0, cards.size())
                .filter(other -> other != place)
                .mapToObj(other -> cards.get(other).pin().box())
                .toList();
    }

    private static StoredReading of(Reading.Read read, List<Box> otherPins) {
        List<Doubt> doubtful = new ArrayList<>(doubts(Field.NUMBER, read.number()));
        doubtful.addAll(doubts(Field.PIN, read.pin()));
        return new StoredReading(
                read.number().reveal(),
                read.pin().reveal(),
                read.number().box(),
                read.pin().box(),
                doubtful,
                List.of(),
                otherPins);
    }

    private static List<Doubt> doubts(Field field, RowReading row) {
        return row.doubtfulPositions().stream()
                .map(position -> doubt(field, position, row.glyphs().get(position)))
                .toList();
    }

    private static Doubt doubt(Field field, int position, Glyph glyph) {
        StringBuilder alternatives = new StringBuilder();
        glyph.alternatives().forEach(alternatives::append);
        return new Doubt(field, position, alternatives.toString(), glyph.confidencePermille(), glyph.box());
    }

    /** With one field typed anew: nothing of it is doubtful any more, and its places are settled while they are the same. */
    public StoredReading with(Field field, String typed) {
        List<Doubt> left =
                doubtful.stream().filter(doubt -> doubt.field() != field).toList();
        List<Doubt> answered = new ArrayList<>(settled);
        answered.addAll(
                doubtful.stream().filter(doubt -> doubt.field() == field).toList());
        if (typed.length() != characters(field).length()) {
            answered.removeIf(doubt -> doubt.field() == field);
        }
        return field == Field.PIN
                ? new StoredReading(number, typed, numberBox, pinBox, left, answered, otherPins)
                : new StoredReading(typed, pin, numberBox, pinBox, left, answered, otherPins);
    }

    /**
     * All places that are or were doubtful, as somebody may see them before a reveal. Where more than {@link #MOST_SHOWN}
     * places of the PIN are doubtful, pictures and alternatives together would tell the PIN: then they are left out.
     */
    public List<Doubt> shownUnrevealed() {
        List<Doubt> all =
                Stream.concat(doubtful.stream(), settled.stream()).distinct().toList();
        long ofPin = all.stream().filter(doubt -> doubt.field() == Field.PIN).count();
        return all.stream()
                .map(doubt -> doubt.field() == Field.PIN && ofPin > MOST_SHOWN ? doubt.untold() : doubt)
                .toList();
    }

    /** What is painted over before a reveal: the PIN of every card on the photo. Empty when nobody knows where one stands. */
    public Optional<List<Box>> coveredUnrevealed() {
        return allKnown(Stream.concat(Stream.of(pinBox), otherPins.stream()).toList());
    }

    /** What stays painted over after one: the PINs of the other cards, which were not revealed. Empty as above. */
    public Optional<List<Box>> coveredRevealed() {
        return allKnown(otherPins);
    }

    private static Optional<List<Box>> allKnown(List<Box> boxes) {
        return boxes.stream().anyMatch(Box::isNowhere) ? Optional.empty() : Optional.of(boxes);
    }

    public String characters(Field field) {
        return field == Field.PIN ? pin : number;
    }

    @Override
    public String toString() {
        return "StoredReading(" + doubtful.size() + " doubtful)";
    }
}
