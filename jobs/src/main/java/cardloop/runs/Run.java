package cardloop.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of a job, from its start to its end.
 *
 * @param id of the execution
 * @param failure one line, when a fault ended it
 */
public record Run(
        long id,
        RunOrder order,
        RunStatus status,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<Step> steps,
        Optional<String> failure) {

    /** The subject of this run in the evidence. */
    public String subject() {
        return "run:" + id;
    }

    /** How long it ran, or has been running. */
    public Duration lasted(Instant now) {
        return Duration.between(startedAt, endedAt.orElse(now));
    }

    /** A step of a run, or one partition of it ({@code step:partition}), with the batch framework's own counters. */
    public record Step(
            String name,
            String status,
            long read,
            long written,
            long filtered,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt) {}
}
