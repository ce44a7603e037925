package cardloop.console.api;

import cardloop.calendar.BusinessDay;
import cardloop.console.RunView;
import cardloop.issuers.LaneWait;
import cardloop.nights.NightProgress;
import cardloop.nights.SkipReason;
import cardloop.runs.RunStatus;
import cardloop.watch.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as programs see it.
 *
 * @param read answers taken up
 * @param written answers applied to the shelf: vouched for or pulled
 * @param filtered taken up and not applied, because the card left the shelf meanwhile: read = written + filtered + skipped
 */
record RunJson(
        long id,
        String batchNo,
        String job,
        LocalDate businessDate,
        Optional<String> issuer,
        RunStatus status,
        OffsetDateTime startedAt,
        Optional<OffsetDateTime> endedAt,
        OffsetDateTime until,
        int planned,
        int read,
        int written,
        int filtered,
        int vouched,
        int pulled,
        Map<String, Integer> pulledByReason,
        Map<SkipReason, Integer> skipped,
        List<Partition> partitions,
        List<PartJson> parts,
        List<WaitJson> waiting,
        double throughputPerMinute,
        Optional<OffsetDateTime> eta,
        Optional<String> failure) {

    /** One lane of it. */
    record Partition(
            String lane, int planned, int open, int read, int written, int filtered, Map<SkipReason, Integer> skipped) {
        static Partition of(NightProgress.LaneProgress lane) {
            return new Partition(
                    lane.lane(),
                    lane.planned(),
                    lane.open(),
                    lane.done(),
                    lane.vouched() + lane.pulled(),
                    lane.filtered(),
                    lane.skipped());
        }
    }

    /** An issuer's part of the night, as its canaries leave it. */
    record PartJson(
            String issuer,
            Part.State state,
            Optional<OffsetDateTime> since,
            Optional<Part.Why> why,
            Optional<String> canary,
            Optional<String> told) {
        static PartJson of(Part part) {
            return new PartJson(
                    part.issuer(), part.state(), part.since().map(RunJson::at), part.why(), part.canary(), part.told());
        }
    }

    /** A lane that asks nothing for now, why, and until when unless a person has to end it. */
    record WaitJson(String lane, LaneWait.Why why, Optional<OffsetDateTime> until) {
        static WaitJson of(RunView.Waiting waiting) {
            return new WaitJson(
                    waiting.lane(), waiting.what().why(), waiting.what().until().map(RunJson::at));
        }
    }

    static RunJson of(RunView view) {
        NightProgress night = view.night();
        return new RunJson(
                view.id(),
                view.batchNo().toString(),
                view.run().order().job(),
                view.run().order().businessDate(),
                view.run().order().issuer(),
                view.status(),
                at(view.run().startedAt()),
                view.run().endedAt().map(RunJson::at),
                at(view.run().order().until()),
                night.planned(),
                night.done(),
                night.vouched() + night.pulled(),
                night.filtered(),
                night.vouched(),
                night.pulled(),
                night.pulledByReason(),
                view.skipped(),
                night.lanes().stream().map(Partition::of).toList(),
                view.parts().stream().map(PartJson::of).toList(),
                view.waits().stream().map(WaitJson::of).toList(),
                view.perMinute(),
                view.eta().map(RunJson::at),
                view.run().failure());
    }

    static OffsetDateTime at(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).atZone(BusinessDay.ZONE).toOffsetDateTime();
    }
}
