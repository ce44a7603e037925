package cardloop.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The characters a field may hold, written as ranges such as {@code 0-9A-NP-Z}, and those it reads as another
 * ({@code O} as {@code 0}) because the issuer itself does.
 */
public final class Alphabet {
    public static final Alphabet DIGITS = of("0-9", Map.of());
    public static final Alphabet DIGITS_AND_LETTERS = of("0-9A-Z", Map.of());

    private static final char FIRST = '!';
    private static final char LAST = '~';

    private final String ranges;
    private final String characters;
    private final Map<Character, Character> readAs;
    /** Whether a character of ASCII is in it: asked about every character of every card. */
    private final boolean[] members = new boolean[LAST + 1];

    private Alphabet(String ranges, String characters, Map<Character, Character> readAs) {
        this.ranges = ranges;
        this.characters = characters;
        this.readAs = Map.copyOf(readAs);
        characters.chars().forEach(c -> members[c] = true);
    }

    /**
     * Reads ranges of printable ASCII.
     *
     * @param readAs a character outside the alphabet to the one in it that the issuer takes it for
     * @throws IllegalArgumentException if a range runs backwards, nothing is left, or {@code readAs} leaves the alphabet
     */
    public static Alphabet of(String ranges, Map<Character, Character> readAs) {
        Set<Character> set = new TreeSet<>();
        for (int at = 0; at < ranges.length(); at++) {
            char from = ranges.charAt(at);
            boolean isRange = at + 2 < ranges.length() && ranges.charAt(at + 1) == '-';
            char to = isRange ? ranges.charAt(at + 2) : from;
            at += isRange ? 2 : 0;
            addAll(set, from, to);
        }
        if (set.isEmpty()
                || !set.containsAll(readAs.values())
                || readAs.keySet().stream().anyMatch(set::contains)) {
            throw new IllegalArgumentException(
                    "'" + ranges + "' is empty, or what it reads as another does not fit it");
        }
        StringBuilder characters = new StringBuilder();
        set.forEach(characters::append);
        return new Alphabet(ranges, characters.toString(), readAs);
    }

    private static void addAll(Set<Character> set, char from, char to) {
        if (from < FIRST || to > LAST || from > to) {
            throw new IllegalArgumentException("'" + from + "-" + to + "' is no range of printable ASCII");
        }
        for (char c = from; c <= to; c++) {
            set.add(c);
        }
    }

    public boolean contains(char character) {
        return character <= LAST && members[character];
    }

    /** Whether it holds every character of the text; an empty text too. */
    public boolean containsAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!contains(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** All characters in ASCII order: what a reader of photos may allow. */
    public String characters() {
        return characters;
    }

    /** As written in the catalogue. */
    public String ranges() {
        return ranges;
    }

    public boolean isDigitsOnly() {
        return characters.equals(DIGITS.characters);
    }

    /** The text with each character the issuer takes for another replaced by it; the same length. */
    public String fold(String text) {
        if (readAs.isEmpty()) {
            return text;
        }
        String folded = text;
        for (Map.Entry<Character, Character> pair : readAs.entrySet()) {
            folded = folded.replace(pair.getKey(), pair.getValue());
        }
        return folded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Alphabet that && characters.equals(that.characters) && readAs.equals(that.readAs);
    }

    @Override
    public int hashCode() {
        return characters.hashCode() + 31 * readAs.hashCode();
    }

    @Override
    public String toString() {
        return ranges;
    }
}
