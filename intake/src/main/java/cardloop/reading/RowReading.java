package cardloop.reading;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One row as read, blanks and dashes left out. Prints without its characters, because it may be a PIN.
 *
 * @param glyphs from first to last; empty when the row is absent
 * @param box the whole row on the upright photo
 */
public record RowReading(List<Glyph> glyphs, Box box) {
    private static final RowReading ABSENT = new RowReading(List.of(), Box.NOWHERE);

    /** A character that only one of two recognisers names never has it. */
    private static final int CERTAIN_PERMILLE = 985;

    public RowReading {
        glyphs = List.copyOf(glyphs);
    }

    /** The row of a card that has none, or on which it was not found. */
    public static RowReading absent() {
        return ABSENT;
    }

    public boolean isAbsent() {
        return glyphs.isEmpty();
    }

    /** Every place was read; says nothing about whether it was read rightly. */
    public boolean isComplete() {
        return !glyphs.isEmpty() && glyphs.stream().allMatch(Glyph::isKnown);
    }

    /** Complete, nothing of it doubtful, and every character as good as certain. */
    public boolean isBeyondDoubt() {
        return isComplete()
                && glyphs.stream()
                        .noneMatch(glyph -> glyph.doubtful() || glyph.confidencePermille() < CERTAIN_PERMILLE);
    }

    /** Places to ask the seller about, counted from 0; empty when a look at the whole row is enough. */
    public List<Integer> doubtfulPositions() {
        return IntStream.range(0, glyphs.size())
                .filter(position -> glyphs.get(position).doubtful())
                .boxed()
                .toList();
    }

    /** The characters in clear, {@link Glyph#UNKNOWN} where unread. Of a PIN row this is the PIN: seal it at once. */
    public String reveal() {
        var clear = new StringBuilder(glyphs.size());
        glyphs.forEach(glyph -> clear.append(glyph.value()));
        return clear.toString();
    }

    @Override
    public String toString() {
        return "RowReading(" + "•".repeat(glyphs.size()) + ", doubtful " + doubtfulPositions() + ")";
    }
}
