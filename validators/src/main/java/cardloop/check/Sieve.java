package cardloop.check;

import cardloop.format.CardFormat;
import cardloop.format.FieldRule;
import cardloop.format.FieldRule.Shaped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sorts out kinds that a line cannot be of by counting its letters and digits: cutting a line for each of fifty kinds
 * takes many times as long. Lets through whatever it is not sure of.
 *
 * @param sums how many characters number and PIN may have together
 */
record Sieve(CardFormat format, Set<Integer> sums) {
    /** No label is shorter, so a line without such a run has none, and all of it is number and PIN. */
    private static final int SHORTEST_LABEL = 3;

    private static final char LAST_ASCII = 0x7F;

    static Sieve of(CardFormat format) {
        Set<Integer> sums = lengths(format.number())
                .flatMap(number -> lengths(format.pin()).map(pin -> number + pin))
                .collect(Collectors.toUnmodifiableSet());
        return new Sieve(format, sums);
    }

    private static Stream<Integer> lengths(FieldRule rule) {
        return switch (rule) {
            case FieldRule.NotPrinted() -> Stream.of(0);
            case FieldRule.NotKnown() -> Stream.empty();
            case Shaped shaped -> shaped.lengths().stream();
        };
    }

    /** @param count of {@link #count} */
    boolean letsThrough(int count) {
        return count < 0
                || sums.contains(count)
                || !isOfLettersAndDigits(format.number())
                || !isOfLettersAndDigits(format.pin());
    }

    /** Letters and digits of a line; -1 when it may hold words, too. */
    static int count(String line) {
        int count = 0;
        int letters = 0;
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            letters = Character.isLetter(character) ? letters + 1 : 0;
            if (letters == SHORTEST_LABEL || (letters > 0 && character > LAST_ASCII)) {
                return -1;
            }
            count += Character.isLetterOrDigit(character) ? 1 : 0;
        }
        return count;
    }

    private static boolean isOfLettersAndDigits(FieldRule rule) {
        return !(rule instanceof Shaped shaped)
                || shaped.alphabet().characters().chars().allMatch(Character::isLetterOrDigit);
    }
}
