package cardloop.pasted;

/** What stands between fields of a pasted card, as seen in real pastes. */
final class Separators {
    private static final String STRONG = "\t,，;；*＊|｜、:：=＝";

    private Separators() {}

    /** Never inside a code: tab, commas, semicolons, stars, bars, colons. */
    static boolean strong(int character) {
        return STRONG.indexOf(character) >= 0;
    }

    /** Also inside printed groups: blanks, dashes, invisible marks. */
    static boolean weak(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || Character.getType(character) == Character.FORMAT;
    }

    static boolean any(int character) {
        return strong(character) || weak(character);
    }
}
