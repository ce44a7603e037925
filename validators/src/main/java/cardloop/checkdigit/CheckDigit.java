package cardloop.checkdigit;

import java.util.List;

/**
 * One published algorithm whose check characters stand last. Characters are ASCII and upper case is not lower case: whoever
 * reads typed text normalises it first. None of the known card kinds has one by default.
 */
public interface CheckDigit {
    /** No check digit: every code fits. */
    CheckDigit NONE = new NoCheckDigit();

    /** How the catalogue calls it, such as {@code luhn}; {@link #named} finds it again. */
    String key();

    /** Who published it: the standard, the patent or the paper. */
    String source();

    /** The characters a payload may hold, in the order of their values from 0; {@code ""} for any. */
    String alphabet();

    /** The characters a check character may be, in the order of their values; it may go one beyond the payload's. */
    String checkAlphabet();

    /** How many characters at the end are check characters: 0, 1 or 2. */
    int checkCharacters();

    /**
     * Whether the check characters fit the ones before them; false for a code that holds anything else than the alphabet,
     * has another length than the algorithm has, or no payload. Linear in the code; never throws.
     */
    boolean fits(String code);

    /**
     * The check characters that belong behind a payload.
     *
     * @throws IllegalArgumentException if the payload is empty, leaves the alphabet or has a length the algorithm has not;
     *     the message names the place and never repeats the payload, which may be a PIN
     */
    String compute(String payload);

    /**
     * The payload with its check characters.
     *
     * @throws IllegalArgumentException as {@link #compute} does
     */
    String append(String payload);

    /**
     * The algorithm the catalogue calls so: {@code luhn}, {@code iso7064-mod37-36}, {@code luhn-mod-n:0123ABCD},
     * {@code weighted:3,1 mod 10} and the others of {@link #all}. Case counts in alphabets only.
     *
     * @throws IllegalArgumentException if there is none
     */
    static CheckDigit named(String key) {
        return CheckDigitNames.find(key);
    }

    /** Every algorithm that has a name without parameters; {@link #NONE} is not among them. */
    static List<CheckDigit> all() {
        return CheckDigitNames.ALL;
    }
}
