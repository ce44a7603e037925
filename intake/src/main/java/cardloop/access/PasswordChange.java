package cardloop.access;

/** Changing one's password, which asks for the present one: whoever sits at a foreign session guesses no faster than at the door. */
public interface PasswordChange {
    /** What came of it. */
    sealed interface Outcome {
        /** Every session is over but one begun with this. */
        record Changed(Person person) implements Outcome {}

        /** The new one is no password. */
        record Unfit() implements Outcome {}

        /** The present one is another. */
        record Wrong() implements Outcome {}

        /** There were too many tries; nothing was looked at. */
        record TooOften() implements Outcome {}
    }

    /** @param address numeric IP that it comes from */
    Outcome change(Person person, String present, String fresh, String address);
}
