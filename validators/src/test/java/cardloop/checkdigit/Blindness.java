package cardloop.checkdigit;

import cardloop.checkdigit.TypingError.Characters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an algorithm does not see, counted over every payload of one length and every error at every place of the whole code,
 * check characters included.
 *
 * @param counts missed and made of each kind of error; none of a kind that the alphabet cannot have
 */
record Blindness(String key, int payloadLength, Map<TypingError, Count> counts) {
    /** Up to this many payloads are gone through. */
    private static final int MOST_PAYLOADS = 60_000;

    private static final int LONGEST_PAYLOAD = 4;

    record Count(long missed, long made) {
        Count plus(boolean isMissed) {
            return new Count(missed + (isMissed ? 1 : 0), made + 1);
        }

        /** 0 for none, else a percentage with two places. */
        String told() {
            return missed == 0 ? "0" : String.format(Locale.ROOT, "%.2f %%", 100.0 * missed / made);
        }
    }

    static Blindness of(CheckDigit algorithm) {
        int length = payloadLength(algorithm.alphabet().length());
        Map<TypingError, Count> counts = new EnumMap<>(TypingError.class);
        Characters characters = new Characters(algorithm.alphabet(), algorithm.checkAlphabet(), length);
        char[] payload = new char[length];
        for (int number = 0; spell(number, algorithm.alphabet(), payload); number++) {
            char[] code = algorithm.append(new String(payload)).toCharArray();
            for (TypingError error : TypingError.values()) {
                error.everywhere(
                        code,
                        characters,
                        wrong -> counts.put(
                                error,
                                counts.getOrDefault(error, new Count(0, 0)).plus(algorithm.fits(new String(wrong)))));
            }
        }
        return new Blindness(algorithm.key(), length, counts);
    }

    Count of(TypingError error) {
        return counts.getOrDefault(error, new Count(0, 0));
    }

    /** As the page writes it: | `key` | payloads | single | adjacent | twin | jump | jump twin | phonetic |. */
    String row() {
        return Arrays.stream(TypingError.values())
                .map(error -> counts.containsKey(error) ? of(error).told() : "–")
                .collect(Collectors.joining(" | ", "| `" + key + "` | " + payloadLength + " | ", " |"));
    }

    private static int payloadLength(int symbols) {
        int length = LONGEST_PAYLOAD;
        while (Math.pow(symbols, length) > MOST_PAYLOADS) {
            length--;
        }
        return length;
    }

    /** False when the number has more digits in this alphabet than the payload has places. */
    private static boolean spell(int number, String alphabet, char[] payload) {
        int rest = number;
        for (int at = payload.length - 1; at >= 0; at--) {
            payload[at] = alphabet.charAt(rest % alphabet.length());
            rest /= alphabet.length();
        }
        return rest == 0;
    }
}
