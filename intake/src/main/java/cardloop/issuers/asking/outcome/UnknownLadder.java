package cardloop.issuers.asking.outcome;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a question without an answer is asked about again: 5 s, 30 s, 2 min, 10 min, 1 h, then nightly, then a person has it. */
final class UnknownLadder {
    private static final List<Duration> RUNGS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1));
    private static final Duration NIGHTLY = Duration.ofDays(1);
    private static final int NIGHTS = 3;
    private static final int OLDER_THAN_ITS_PAUSE = 20;

    private UnknownLadder() {}

    /**
     * How long after the {@code rung}-th unanswered call to ask again.
     *
     * @param rung 0 or more
     * @return empty when software has asked often enough
     */
    static Optional<Duration> pauseAfter(int rung) {
        if (rung < RUNGS.size()) {
            return Optional.of(RUNGS.get(rung));
        }
        return rung < RUNGS.size() + NIGHTS ? Optional.of(NIGHTLY) : Optional.empty();
    }

    /**
     * How long to wait for one that its issuer works on: as long as it says, and more the longer it takes, at least a
     * twentieth of its age, so that one that is never done costs ever less.
     */
    static Duration pauseOfPending(Duration asked, Duration age) {
        Duration fair = age.dividedBy(OLDER_THAN_ITS_PAUSE);
        return asked.compareTo(fair) < 0 ? fair : asked;
    }
}
