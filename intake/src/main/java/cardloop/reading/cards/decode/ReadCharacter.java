package cardloop.reading.cards.decode;

import java.util.List;
import java.util.stream.Stream;

/**
 * One character of a code.
 *
 * @param posterior 0 to 1, how likely it is this one of all the alphabet, if the rest of the code is right; not calibrated
 * @param alternatives others, the likeliest first; their probabilities and {@code posterior} sum to at most 1
 * @param left where it begins on the line, in pixels of the picture that was read, give or take a third of a glyph
 * @param right where it ends
 */
public record ReadCharacter(char value, double posterior, List<Alternative> alternatives, double left, double right) {
    public ReadCharacter {
        alternatives = List.copyOf(alternatives);
    }

    /** All that may stand there, the one that was read first. */
    public Stream<Alternative> candidates() {
        return Stream.concat(Stream.of(new Alternative(value, posterior)), alternatives.stream());
    }

    @Override
    public String toString() {
        return "ReadCharacter(•)";
    }

    /** A character that may stand there. */
    public record Alternative(char value, double probability) {
        @Override
        public String toString() {
            return "Alternative(•)";
        }
    }
}
