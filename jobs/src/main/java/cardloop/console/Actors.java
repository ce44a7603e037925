package cardloop.console;

import cardloop.access.PersonPrincipal;

/** Who presses, as the evidence names them. */
public final class Actors {
    private Actors() {}

    public static String of(PersonPrincipal caller) {
        return "person:" + caller.person().id();
    }
}
