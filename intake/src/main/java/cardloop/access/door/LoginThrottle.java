package cardloop.access.door;

import cardloop.problem.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing: after a few failures a login, or an address, has to wait, twice as long each time. Counts in this
 * program alone, and forgets the least recent beyond a bound; it is a brake, not a lock.
 */
public final class LoginThrottle {
    private static final int FREE_FAILURES_OF_A_LOGIN = 5;
    /** More, because a house full of people may share one. */
    private static final int FREE_FAILURES_OF_AN_ADDRESS = 20;

    private static final int MOST_DOUBLINGS = 8;
    private static final int MOST_SUBJECTS = 10_000;
    private static final long MILLIS_A_SECOND = 1_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private record Failures(int count, Instant last) {
        Instant until(int free) {
            int doublings = Math.min(count - free, MOST_DOUBLINGS);
            return doublings < 0 ? last : last.plus(FIRST_WAIT.multipliedBy(1L << doublings));
        }
    }

    private final Clock clock;
    private final Map<String, Failures> bySubject = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_SUBJECTS;
        }
    };

    public LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this login or address still has to wait; empty when it may try. */
    public synchronized Optional<Duration> wait(String login, String address) {
        Instant now = clock.instant();
        Instant until = max(
                until("login:" + login, FREE_FAILURES_OF_A_LOGIN, now),
                until("address:" + address, FREE_FAILURES_OF_AN_ADDRESS, now));
        return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    /** The same as the header fields of a 429 tell it; at least a second, should the wait be over by now. */
    public RateLimit limit(String login, String address) {
        long seconds = wait(login, address)
                .map(Duration::toMillis)
                .map(LoginThrottle::wholeSeconds)
                .orElse(1L);
        return new RateLimit(
                "sign-in", FREE_FAILURES_OF_A_LOGIN, (int) FORGOTTEN_AFTER.toSeconds(), 0, (int) Math.max(1, seconds));
    }

    private static long wholeSeconds(long millis) {
        return Math.ceilDiv(millis, MILLIS_A_SECOND);
    }

    public synchronized void failed(String login, String address) {
        count("login:" + login);
        count("address:" + address);
    }

    /** The login is free again; its address keeps its count, or one good account would clear the way for guessing. */
    public synchronized void succeeded(String login) {
        bySubject.remove("login:" + login);
    }

    private Instant until(String subject, int free, Instant now) {
        Failures failures = bySubject.get(subject);
        return failures == null ? now : failures.until(free);
    }

    private void count(String subject) {
        Instant now = clock.instant();
        bySubject.merge(
                subject,
                new Failures(1, now),
                (had, one) ->
                        had.last().isBefore(now.minus(FORGOTTEN_AFTER)) ? one : new Failures(had.count() + 1, now));
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
