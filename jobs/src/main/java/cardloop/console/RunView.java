package cardloop.console;

import cardloop.issuers.LaneWait;
import cardloop.nights.NightProgress;
import cardloop.nights.SkipReason;
import cardloop.receipt.CheckedNumber;
import cardloop.receipt.Series;
import cardloop.runs.Run;
import cardloop.runs.RunStatus;
import cardloop.watch.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run with how far its night is.
 *
 * @param parts of each issuer asked, as its canaries leave it
 * @param answeredInRun questions answered since this run began, and until it ended
 * @param waits what keeps lanes from asking that have something to ask; empty where no process is at the run
 */
public record RunView(
        Run run, NightProgress night, List<Part> parts, int answeredInRun, List<Waiting> waits, Instant now) {
    /** A lane of the run that asks nothing for now. */
    public record Waiting(String lane, LaneWait what) {}

    private static final double SECONDS_A_MINUTE = 60.0;

    public long id() {
        return run.id();
    }

    /** The run's number as people read it out. */
    public CheckedNumber batchNo() {
        return new CheckedNumber(Series.BATCH, run.id());
    }

    /** Whether it asks about the shelf by night; other jobs show their steps alone. */
    public boolean asksIssuers() {
        return run.order().job().equals(RunViews.NIGHT);
    }

    public RunStatus status() {
        return run.status();
    }

    public boolean isLive() {
        return run.status().isLive();
    }

    /** Its night is not laid out yet. */
    public boolean isUnplanned() {
        return isLive() && night.planned() == 0;
    }

    /** The buttons that fit how it stands. */
    public List<String> presses() {
        return switch (run.status()) {
            case RUNNING -> List.of("stop");
            case STOPPED, FAILED -> List.of("restart", "abandon");
            case LOST -> List.of("recover");
            case STOPPING, COMPLETED, ABANDONED -> List.of();
        };
    }

    /** Answers a minute since the run began; none while no process is at it, for when it ceased is not known. */
    public double perMinute() {
        if (status() == RunStatus.LOST) {
            return 0;
        }
        double seconds = Math.max(1, run.lasted(now).toSeconds());
        return answeredInRun * SECONDS_A_MINUTE / seconds;
    }

    public String perMinuteText() {
        return String.format(Locale.ROOT, "%.1f", perMinute());
    }

    /** When it will be done at this rate, the end of the night at the latest; empty before the first answer. */
    public Optional<Instant> eta() {
        int open = night.lanes().stream()
                .mapToInt(NightProgress.LaneProgress::open)
                .sum();
        if (!status().isHeld() || perMinute() == 0) {
            return Optional.empty();
        }
        Instant done = now.plus(Duration.ofMillis((long) (open / perMinute() * SECONDS_A_MINUTE * 1_000)));
        return Optional.of(done.isAfter(run.order().until()) ? run.order().until() : done);
    }

    /** All that was skipped, by reason, whether by the plan or on a lane. */
    public Map<SkipReason, Integer> skipped() {
        Map<SkipReason, Integer> all = new TreeMap<>(night.passedOver());
        night.lanes().forEach(lane -> lane.skipped().forEach((reason, n) -> all.merge(reason, n, Integer::sum)));
        return all;
    }
}
