package cardloop.access.guess;

import cardloop.access.NewPassword;
import cardloop.access.People;
import cardloop.access.Person;
import java.util.Optional;

/** Changing one's password, which asks for the present one: whoever sits at a foreign session guesses no faster than at the door. */
public final class PasswordChange {
    private final People people;
    private final Guesses guesses;

    public PasswordChange(People people, Guesses guesses) {
        this.people = people;
        this.guesses = guesses;
    }

    /** What came of it. */
    public sealed interface Outcome {
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
    public Outcome change(Person person, String present, String fresh, String address) {
        Optional<NewPassword> password = NewPassword.of(fresh);
        if (password.isEmpty()) {
            return new Outcome.Unfit();
        }
        Guess guess = new Guess(Guessing.PASSWORD, person.login(), address);
        if (guesses.reserve(guess).isPresent()) {
            return new Outcome.TooOften();
        }
        Optional<Person> changed = people.changePassword(person.id(), present, password.get());
        changed.ifPresent(now -> guesses.passed(guess));
        return changed.<Outcome>map(Outcome.Changed::new).orElseGet(Outcome.Wrong::new);
    }
}
