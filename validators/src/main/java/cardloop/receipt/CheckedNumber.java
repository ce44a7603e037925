package cardloop.receipt;

import cardloop.checkdigit.CheckDigit;
import cardloop.text.Alphabet;
import cardloop.text.NormalisedText;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * A number of ours: the letter of its series, ten characters, one check character, as {@code R000-0000-001T}.
 *
 * <p>The 31 characters are Crockford's without I, L, O, U, and without Z: 31 is a prime, so that powers of 3 as weights see
 * every single error, every two characters changed round and every twin of neighbours, with a check character out of the
 * same alphabet. The check covers the letter.
 *
 * @param value 0 to {@link #MOST}: a count where it may be told, random bits where it may not
 */
public record CheckedNumber(Series series, long value) {
    /** The largest value, 31^10 - 1: some 8 x 10^14. */
    public static final long MOST = 819_628_286_980_800L;

    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    /** Powers of 3 modulo 31, from the check character leftwards. */
    static final CheckDigit CHECK =
            CheckDigit.named("weighted:3,9,27,19,26,16,17,20,29,25,13 mod 31 over " + CHARACTERS);

    private static final Alphabet ALPHABET =
            Alphabet.of("0-9A-HJKMNP-TV-Y", Map.of('I', '1', 'L', '1', 'O', '0', 'Z', '2'));
    private static final int VALUE_LENGTH = 10;
    private static final int LENGTH = VALUE_LENGTH + 2;
    private static final int GROUP = 4;

    public CheckedNumber {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("a number lies between 0 and " + MOST);
        }
    }

    /** A number that tells nothing about how many there are, and that nobody has yet. */
    public static CheckedNumber random(Series series, RandomGenerator random, Predicate<CheckedNumber> isTaken) {
        CheckedNumber number = new CheckedNumber(series, random.nextLong(MOST + 1));
        while (isTaken.test(number)) {
            number = new CheckedNumber(series, random.nextLong(MOST + 1));
        }
        return number;
    }

    /**
     * Reads what somebody typed or heard: any case, any blanks and dashes, full-width too, I and L as 1, O as 0, Z as 2.
     * Never throws.
     */
    public static TypedNumber read(String typed) {
        NormalisedText text = NormalisedText.of(typed);
        String number = ALPHABET.fold(text.value());
        if (number.length() != LENGTH || text.isCut()) {
            return new TypedNumber.Bad(NumberFault.LENGTH, text.startOf(Math.min(LENGTH, number.length())));
        }
        for (int at = 0; at < LENGTH; at++) {
            if (!ALPHABET.contains(number.charAt(at))) {
                return new TypedNumber.Bad(NumberFault.CHARACTER, text.startOf(at));
            }
        }
        return Series.ofLetter(number.charAt(0))
                .map(series -> checked(series, number, text))
                .orElseGet(() -> new TypedNumber.Bad(NumberFault.SERIES, text.startOf(0)));
    }

    private static TypedNumber checked(Series series, String number, NormalisedText text) {
        if (!CHECK.fits(number)) {
            return new TypedNumber.Bad(NumberFault.CHECK, text.startOf(0));
        }
        long value = number.substring(1, LENGTH - 1)
                .chars()
                .asLongStream()
                .reduce(0, (soFar, character) -> soFar * CHARACTERS.length() + CHARACTERS.indexOf((int) character));
        return new TypedNumber.Good(new CheckedNumber(series, value));
    }

    /** Without dashes: 12 characters, for files and addresses. */
    public String plain() {
        char[] payload = new char[1 + VALUE_LENGTH];
        payload[0] = series.letter();
        long rest = value;
        for (int at = VALUE_LENGTH; at > 0; at--) {
            payload[at] = CHARACTERS.charAt((int) (rest % CHARACTERS.length()));
            rest /= CHARACTERS.length();
        }
        return CHECK.append(new String(payload));
    }

    /** As people see it: three groups of four. */
    @Override
    public String toString() {
        String plain = plain();
        return String.join(
                "-", plain.substring(0, GROUP), plain.substring(GROUP, 2 * GROUP), plain.substring(2 * GROUP));
    }
}
