package cardloop.pasted;

/** A part of a line: start inclusive, end exclusive, in UTF-16 units. */
record Slice(int start, int end) {
    boolean isEmpty() {
        return end <= start;
    }

    String in(String line) {
        return line.substring(start, end);
    }

    /** Without blanks and separators at both ends. */
    Slice trimmed(String line) {
        int from = start;
        int to = end;
        while (from < to && Separators.any(line.charAt(from))) {
            from++;
        }
        while (to > from && Separators.any(line.charAt(to - 1))) {
            to--;
        }
        return new Slice(from, to);
    }
}
