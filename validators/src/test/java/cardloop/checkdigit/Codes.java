package cardloop.checkdigit;

import java.util.SplittableRandom;

/** Random codes of an algorithm: one in two with its check characters, one in four with one wrong, one in four with any. */
final class Codes {
    private final CheckDigit algorithm;
    private final int shortest;
    private final int longest;
    private final SplittableRandom random;

    /**
     * @param shortest payload, in characters
     * @param longest payload, inclusive
     */
    Codes(CheckDigit algorithm, int shortest, int longest, long seed) {
        this.algorithm = algorithm;
        this.shortest = shortest;
        this.longest = longest;
        this.random = new SplittableRandom(seed);
    }

    String next() {
        String payload = any(algorithm.alphabet(), random.nextInt(shortest, longest + 1));
        return switch (random.nextInt(4)) {
            case 0 -> payload + any(algorithm.checkAlphabet(), algorithm.checkCharacters());
            case 1 -> withOneOther(payload) + algorithm.compute(payload);
            default -> algorithm.append(payload);
        };
    }

    private String withOneOther(String payload) {
        int at = random.nextInt(payload.length());
        return payload.substring(0, at) + any(algorithm.alphabet(), 1) + payload.substring(at + 1);
    }

    private String any(String alphabet, int length) {
        char[] characters = new char[length];
        for (int at = 0; at < length; at++) {
            characters[at] = alphabet.charAt(random.nextInt(alphabet.length()));
        }
        return new String(characters);
    }
}
