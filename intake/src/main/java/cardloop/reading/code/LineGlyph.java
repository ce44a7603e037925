package cardloop.reading.code;

import java.util.List;

/**
 * One character as a recogniser saw it, with its bounds on the line.
 *
 * @param confidence 0 to 1
 * @param others what else it might be, without {@code value}
 */
public record LineGlyph(char value, double confidence, Bounds bounds, List<Candidate> others) {
    public LineGlyph {
        others = List.copyOf(others);
    }

    @Override
    public String toString() {
        return "LineGlyph(•)";
    }

    /** Pixels of the line image. */
    public record Bounds(int left, int top, int right, int bottom) {
        public double centreX() {
            return (left + right) / 2.0;
        }
    }

    /** A character and how sure the recogniser is of it, 0 to 1. */
    public record Candidate(char value, double confidence) {
        @Override
        public String toString() {
            return "Candidate(•)";
        }
    }
}
