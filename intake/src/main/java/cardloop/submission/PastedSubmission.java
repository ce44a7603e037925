package cardloop.submission;

/**
 * Cards of one kind and face value, pasted one a line.
 *
 * @param faceValue decimal in yuan
 */
public record PastedSubmission(String kind, String faceValue, String terms, String text) {
    /** Most characters of a paste: a thousand generous lines. */
    public static final int LONGEST_TEXT = 200_000;

    @Override
    public String toString() {
        return "PastedSubmission(" + text.length() + " characters)";
    }
}
