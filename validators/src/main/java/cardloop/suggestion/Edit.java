package cardloop.suggestion;

/**
 * A change to a field as it was typed. Prints without its characters: they may belong to a PIN.
 *
 * @param position 0-based, in UTF-16 units of the field as typed
 * @param length how many units give way; 0 where characters are put in
 * @param replacement what takes their place; empty where a character goes
 */
public record Edit(int position, int length, String replacement) {
    /** The field with the change made, for whoever decides to make it. */
    public String madeIn(String typed) {
        return typed.substring(0, position) + replacement + typed.substring(position + length);
    }

    @Override
    public String toString() {
        return "Edit(" + position + "+" + length + " " + "•".repeat(replacement.length()) + ")";
    }
}
