package cardloop.stub.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What an issuer knows of one address: its window, its refusals, its block. Not safe for threads. */
final class AddressRecord {
    private static final int REFUSALS_BEFORE_BLOCK = 5;
    private static final Duration REFUSALS_WITHIN = Duration.ofMinutes(10);
    private static final Duration BLOCK = Duration.ofMinutes(10);

    private final SlidingWindow window = new SlidingWindow();
    private final Deque<Instant> refusals = new ArrayDeque<>();
    private Instant blockedUntil = Instant.MIN;
    private Instant lastRefusedAt = Instant.MIN;
    private long requests;
    private long refused;
    private long violations;
    private int worstWindow;

    Admission arrive(Instant now, Limit limit, boolean escalates) {
        int inWindow = window.arrive(now, limit.window());
        requests++;
        worstWindow = Math.max(worstWindow, inWindow);
        boolean over = limit.exceededBy(inWindow);
        if (over) {
            violations++;
        }
        if (now.isBefore(blockedUntil)) {
            refuse(now);
            return new Admission.Blocked(Admission.secondsUntil(blockedUntil, now));
        }
        return over ? tooMany(now, limit, escalates) : new Admission.Admitted();
    }

    private Admission tooMany(Instant now, Limit limit, boolean escalates) {
        refuse(now);
        refusals.addLast(now);
        while (!refusals.getFirst().isAfter(now.minus(REFUSALS_WITHIN))) {
            refusals.removeFirst();
        }
        if (escalates && refusals.size() >= REFUSALS_BEFORE_BLOCK) {
            blockedUntil = now.plus(BLOCK);
            refusals.clear();
        }
        return new Admission.TooMany(Admission.secondsUntil(window.freeAt(limit), now));
    }

    private void refuse(Instant now) {
        refused++;
        lastRefusedAt = now;
    }

    void countRefusal() {
        refused++;
    }

    Optional<Instant> lastRefusedAt() {
        return lastRefusedAt.equals(Instant.MIN) ? Optional.empty() : Optional.of(lastRefusedAt);
    }

    AddressStats stats(Limit limit) {
        return new AddressStats(
                requests, refused, limit.requests(), limit.window().toSeconds(), worstWindow, violations);
    }
}
