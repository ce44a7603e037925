package cardloop.runs;

import cardloop.base.Event;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with runs whose process is gone. */
final class RunResumer {
    private static final Logger LOG = LoggerFactory.getLogger(RunResumer.class);

    private final RunDesk desk;
    private final Supplier<List<RunOrder>> orphans;
    private final Predicate<RunOrder> isAtHere;
    private final UnaryOperator<Instant> untilOfToday;

    /** @param isAtHere whether this very process is at it: its beat was only late */
    RunResumer(
            RunDesk desk,
            Supplier<List<RunOrder>> orphans,
            Predicate<RunOrder> isAtHere,
            UnaryOperator<Instant> untilOfToday) {
        this.desk = desk;
        this.orphans = orphans;
        this.isAtHere = isAtHere;
        this.untilOfToday = untilOfToday;
    }

    /** Resumes each; one whose time was over meanwhile gets today's. */
    void resume() {
        for (RunOrder order : orphans.get()) {
            if (isAtHere.test(order)) {
                continue;
            }
            RunDesk.StartOutcome outcome =
                    desk.start(order.until(untilOfToday.apply(order.until())), Event.Program.SYSTEM);
            LOG.info("{} of {} goes on: {}", order.job(), order.businessDate(), outcome);
        }
    }
}
