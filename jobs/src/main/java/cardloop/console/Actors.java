package cardloop.console;

import cardloop.access.PersonPrincipal;
import cardloop.base.Event;

/** Who presses, as the evidence names them. */
public final class Actors {
    private Actors() {}

    public static Event.Actor of(PersonPrincipal caller) {
        return new Event.OfPerson(caller.person().id());
    }
}
