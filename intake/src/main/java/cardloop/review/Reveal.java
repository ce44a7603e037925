package cardloop.review;

import cardloop.base.PinSeal.OpenedKey;
import java.time.Instant;

/** What became of asking to see a code. */
public sealed interface Reveal {
    /** It was written down that the code is shown; here it is. Prints without it. */
    record Shown(OpenedKey key) implements Reveal {
        @Override
        public String toString() {
            return "Shown";
        }
    }

    /** The item is not on this desk any more; nothing is shown. */
    record NotOnThisDesk() implements Reveal {}

    /** This person has seen as many codes as one may in an hour. */
    record Spent(Instant until) implements Reveal {}
}
