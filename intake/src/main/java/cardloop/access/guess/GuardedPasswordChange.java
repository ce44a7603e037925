package cardloop.access.guess;

import cardloop.access.NewPassword;
import cardloop.access.PasswordChange;
import cardloop.access.People;
import cardloop.access.Person;
import java.util.Optional;

/** Under the brake of all guesses. */
public final class GuardedPasswordChange implements PasswordChange {
    private final People people;
    private final Guesses guesses;

    public GuardedPasswordChange(People people, Guesses guesses) {
        this.people = people;
        this.guesses = guesses;
    }

    @Override
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
