package cardloop.house.canary.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Breaks a rule in each method. */
public final class OwnClock {
    private OwnClock() {}

    public static Clock clock() {
        return Clock.systemUTC();
    }

    public static SecureRandom chance() {
        return new SecureRandom();
    }

    public static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
