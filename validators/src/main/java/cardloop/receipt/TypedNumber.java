package cardloop.receipt;

/** What somebody typed, taken for a number of ours: exactly one of the two. */
public sealed interface TypedNumber {
    record Good(CheckedNumber number) implements TypedNumber {}

    /**
     * No number of ours.
     *
     * @param at where in the typed text, in UTF-16 units from 0; its end for a text that is too short
     */
    record Bad(NumberFault fault, int at) implements TypedNumber {}
}
