package cardloop.pasted;

/**
 * One pasted line, cut. Offsets are 0-based UTF-16 units in the line, so that a finding at position p of the number
 * stands at {@code numberOffset + p} of the line. Prints neither number nor PIN.
 *
 * @param lineNumber from 1, blank lines counted
 * @param number as typed, {@code ""} when the line or the kind has none
 * @param pin as typed, {@code ""} when the line has none
 */
public record CardLine(int lineNumber, String number, int numberOffset, String pin, int pinOffset) {
    @Override
    public String toString() {
        return "CardLine(" + lineNumber + ")";
    }
}
