package cardloop.pasted;

/**
 * One pasted card, cut. Offsets are 0-based UTF-16 units in the line that the field stands in, so that a finding at
 * position p of the number stands at {@code numberOffset + p} of line {@code lineNumber}. Prints neither number nor PIN.
 *
 * @param lineNumber from 1, blank lines counted; where the card begins
 * @param number as typed, {@code ""} when the line or the kind has none
 * @param pinLineNumber the line of the PIN: another one where number and PIN were pasted on lines of their own
 * @param pin as typed, {@code ""} when there is none
 */
public record CardLine(int lineNumber, String number, int numberOffset, int pinLineNumber, String pin, int pinOffset) {
    /** A card on one line. */
    public CardLine(int lineNumber, String number, int numberOffset, String pin, int pinOffset) {
        this(lineNumber, number, numberOffset, lineNumber, pin, pinOffset);
    }

    @Override
    public String toString() {
        return "CardLine(" + lineNumber + ")";
    }
}
