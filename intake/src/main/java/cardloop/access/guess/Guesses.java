package cardloop.access.guess;

import java.time.Duration;
import java.util.Optional;

/**
 * Slows guessing down. A try is counted as failed before the secret is looked at, so that many at once are not more than one
 * after the other. Who tries at somebody's login locks himself out of it, not them: the login as a whole is braked gently,
 * and not at all from where they came in lately.
 */
public interface Guesses {
    /** Takes a try; when there is none now, how long until there is one, and then nothing is counted. */
    Optional<Duration> reserve(Guess guess);

    /** The secret was right: the pair is free and known; address and login get this one try back and no more. */
    void passed(Guess guess);

    /** Who it is was proved in another way: from there the login is not braked as a whole. */
    void known(Guess guess);
}
