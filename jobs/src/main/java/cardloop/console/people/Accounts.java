package cardloop.console.people;

import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.PersonPrincipal;
import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.console.Actors;
import cardloop.http.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Who may come in, as operators decide it, each time with an event. */
public final class Accounts {
    private final People people;
    private final EventLog events;
    private final Consumer<Runnable> inOne;

    public Accounts(People people, EventLog events, Consumer<Runnable> inOneTransaction) {
        this.people = people;
        this.events = events;
        this.inOne = inOneTransaction;
    }

    /**
     * Locks somebody out or lets them in again; nobody locks himself out, so one operator is always left.
     *
     * @return as they stand now; empty when there is nobody of this id
     */
    public Optional<Person> stand(UUID id, boolean isDisabled, PersonPrincipal caller) {
        if (isDisabled && id.equals(caller.person().id())) {
            throw Problem.wrongState().asException();
        }
        inOne.accept(() -> people.byId(id)
                .filter(person -> person.standing().isDisabled() != isDisabled)
                .ifPresent(person -> change(person, isDisabled, caller)));
        return people.byId(id);
    }

    private void change(Person person, boolean isDisabled, PersonPrincipal caller) {
        people.disable(person.id(), isDisabled);
        events.record(
                "person:" + person.id(),
                Actors.of(caller),
                isDisabled ? Event.Type.PERSON_DISABLED : Event.Type.PERSON_ENABLED,
                "was " + person.role(),
                "-");
    }
}
