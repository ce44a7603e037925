package cardloop.reading.cards.code;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.cards.barcode.Barcode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Print held against codes for machines on the same photo. Where both say the same nothing is doubtful any more; where they
 * differ, what the machine's code says stands and is doubtful. A code for machines that stands alone may be anything that
 * has the shape of a number, so the seller looks at it.
 */
final class CrossCheck {
    private static final int CONFIRMED = 995;
    private static final int ALONE = 900;

    /** A code for machines that differs from print in more places is about something else. */
    private static final double MOST_DIFFERENT = 0.34;

    private final List<Word> words;
    private final List<RowShape> shapes;

    CrossCheck(List<Barcode> barcodes, List<RowShape> shapes) {
        this.words = barcodes.stream()
                .flatMap(barcode -> barcode.words().stream().map(text -> new Word(text, barcode.box())))
                .toList();
        this.shapes = shapes;
    }

    /** What was read of each card, confirmed, doubted or completed. */
    List<Map<Field, RowReading>> of(List<Map<Field, RowReading>> cards) {
        if (words.isEmpty()) {
            return cards;
        }
        if (cards.isEmpty()) {
            return Stream.of(held(Map.of(), words))
                    .filter(rows -> !rows.isEmpty())
                    .toList();
        }
        return cards.stream()
                .map(card -> held(
                        card,
                        words.stream()
                                .filter(word -> !isOfAnother(word, card, cards))
                                .toList()))
                .toList();
    }

    /**
     * Cards of a pile have numbers that differ in a digit: a word is the card's from whose print it differs least, those
     * left out that have a word of their own to the letter.
     */
    private boolean isOfAnother(Word word, Map<Field, RowReading> card, List<Map<Field, RowReading>> cards) {
        int here = different(word, card);
        return cards.stream()
                .filter(other -> !other.equals(card))
                .filter(other ->
                        different(word, other) == 0 || words.stream().noneMatch(own -> different(own, other) == 0))
                .mapToInt(other -> different(word, other))
                .anyMatch(there -> there < Integer.MAX_VALUE && there <= here);
    }

    private static int different(Word word, Map<Field, RowReading> card) {
        return card.values().stream()
                .map(RowReading::reveal)
                .filter(print -> isAbout(word, print))
                .mapToInt(print -> different(word.text(), print))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private Map<Field, RowReading> held(Map<Field, RowReading> read, List<Word> said) {
        List<Word> left = new ArrayList<>(said);
        var held = new EnumMap<Field, RowReading>(Field.class);
        read.forEach((field, row) -> nearest(row, field, said).ifPresent(word -> {
            left.remove(word);
            held.put(field, held(row, word.text()));
        }));
        read.forEach(held::putIfAbsent);
        for (RowShape shape : shapes) {
            if (!held.containsKey(shape.field())) {
                left.stream()
                        .filter(word -> isOf(shape, word.text())
                                && shapes.stream()
                                        .noneMatch(other -> other.field() != shape.field() && isOf(other, word.text())))
                        .findFirst()
                        .ifPresent(word -> held.put(shape.field(), alone(word)));
            }
        }
        return held;
    }

    private Optional<Word> nearest(RowReading row, Field field, List<Word> said) {
        String print = row.reveal();
        return said.stream()
                .filter(word -> shapes.stream().anyMatch(shape -> shape.field() == field && isOf(shape, word.text())))
                .filter(word -> isAbout(word, print))
                .min(Comparator.comparingInt(word -> different(word.text(), print)));
    }

    private static boolean isAbout(Word word, String print) {
        return word.text().length() == print.length()
                && different(word.text(), print) <= MOST_DIFFERENT * print.length();
    }

    private static boolean isOf(RowShape shape, String text) {
        return shape.fits(text.length())
                && text.chars().allMatch(character -> shape.alphabet().indexOf(character) >= 0)
                && shape.check().fits(text);
    }

    private static int different(String one, String other) {
        int count = 0;
        for (int i = 0; i < one.length(); i++) {
            count += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return count;
    }

    private static RowReading held(RowReading row, String said) {
        var glyphs = new ArrayList<Glyph>();
        for (int i = 0; i < said.length(); i++) {
            glyphs.add(held(row.glyphs().get(i), said.charAt(i)));
        }
        return new RowReading(glyphs, row.box());
    }

    private static Glyph held(Glyph print, char said) {
        if (print.value() == said) {
            int sure = Math.max(CONFIRMED, print.confidencePermille());
            return new Glyph(said, sure, print.box(), print.alternatives(), false);
        }
        var alternatives = new ArrayList<Character>();
        if (print.isKnown()) {
            alternatives.add(print.value());
        }
        print.alternatives().stream().filter(other -> other != said).forEach(alternatives::add);
        return new Glyph(said, ALONE, print.box(), alternatives, true);
    }

    private static RowReading alone(Word word) {
        var glyphs = new ArrayList<Glyph>();
        for (char character : word.text().toCharArray()) {
            glyphs.add(new Glyph(character, ALONE, word.box(), List.of(), true));
        }
        return new RowReading(glyphs, word.box());
    }

    /** What may be a code, and where it stands. */
    private record Word(String text, Box box) {
        @Override
        public String toString() {
            return "Word(•)";
        }
    }
}
