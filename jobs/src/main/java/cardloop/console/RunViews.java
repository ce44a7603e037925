package cardloop.console;

import cardloop.revalidation.Night;
import cardloop.revalidation.NightBook;
import cardloop.revalidation.NightProgress;
import cardloop.runs.Run;
import cardloop.runs.RunDesk;
import cardloop.runs.RunFilter;
import cardloop.runs.RunOrder;
import cardloop.watch.CanaryWatch;
import cardloop.watch.Part;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Puts runs together with how far their nights are; what runs no night has none. */
public final class RunViews {
    static final String NIGHT = "revalidate";

    private final RunDesk desk;
    private final NightBook book;
    private final CanaryWatch watch;
    private final Clock clock;

    public RunViews(RunDesk desk, NightBook book, CanaryWatch watch, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.watch = watch;
        this.clock = clock;
    }

    public Optional<RunView> find(long id) {
        return desk.find(id).map(this::view);
    }

    public List<RunView> list(RunFilter filter) {
        return desk.runs(filter).stream().map(this::view).toList();
    }

    private RunView view(Run run) {
        if (!run.order().job().equals(NIGHT)) {
            return new RunView(run, NightProgress.NONE, List.of(), 0, clock.instant());
        }
        Night night = nightOf(run.order());
        NightProgress progress = book.progress(night);
        return new RunView(
                run, progress, parts(night, progress), book.answeredSince(night, run.startedAt()), clock.instant());
    }

    private List<Part> parts(Night night, NightProgress progress) {
        return progress.lanes().stream()
                .map(lane -> Night.issuerOf(lane.lane()))
                .distinct()
                .sorted()
                .map(issuer -> watch.part(night.runKey(), issuer))
                .toList();
    }

    /** Lets a paused part of a run's night go out; false when it is not paused. */
    public boolean release(Run run, String issuer, String actor) {
        return watch.release(nightOf(run.order()).runKey(), issuer, actor);
    }

    public static Night nightOf(RunOrder order) {
        return new Night(order.businessDate(), order.issuer(), order.until());
    }
}
