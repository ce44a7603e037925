package cardloop.checkdigit;

/** What the algorithms share: a name, a source, two alphabets, and one look at the payload before anything is computed. */
abstract class PublishedCheckDigit implements CheckDigit {
    final Symbols symbols;
    final Symbols checks;
    private final String key;
    private final String source;

    /** @param symbols of the payload; the check character's are the same */
    PublishedCheckDigit(String key, String source, Symbols symbols) {
        this(key, source, symbols, symbols);
    }

    PublishedCheckDigit(String key, String source, Symbols symbols, Symbols checks) {
        this.key = key;
        this.source = source;
        this.symbols = symbols;
        this.checks = checks;
    }

    /** The check characters of a payload that is not empty and in the alphabet. */
    abstract String checkOf(String payload);

    @Override
    public final String compute(String payload) {
        if (payload.isEmpty()) {
            throw new IllegalArgumentException(key + " needs a character to check");
        }
        for (int at = 0; at < payload.length(); at++) {
            if (symbols.valueOf(payload.charAt(at)) == Symbols.ABSENT) {
                throw new IllegalArgumentException(
                        key + " is not defined for character " + (at + 1) + ": it knows " + alphabet());
            }
        }
        return checkOf(payload);
    }

    @Override
    public final String append(String payload) {
        return payload + compute(payload);
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final String source() {
        return source;
    }

    @Override
    public final String alphabet() {
        return symbols.characters();
    }

    @Override
    public final String checkAlphabet() {
        return checks.characters();
    }

    @Override
    public int checkCharacters() {
        return 1;
    }

    /** The key says everything: two of one key are the same algorithm. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof PublishedCheckDigit that && key.equals(that.key);
    }

    @Override
    public final int hashCode() {
        return key.hashCode();
    }

    @Override
    public final String toString() {
        return key;
    }
}
