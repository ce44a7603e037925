package cardloop.console;

import cardloop.revalidation.Night;
import cardloop.revalidation.NightBook;
import cardloop.revalidation.NightProgress;
import cardloop.runs.Run;
import cardloop.runs.RunDesk;
import cardloop.runs.RunFilter;
import cardloop.runs.RunOrder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Puts runs together with how far their nights are; what runs no night has none. */
public final class RunViews {
    static final String NIGHT = "revalidate";

    private final RunDesk desk;
    private final NightBook book;
    private final Clock clock;

    public RunViews(RunDesk desk, NightBook book, Clock clock) {
        this.desk = desk;
        this.book = book;
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
            return new RunView(run, NightProgress.NONE, 0, clock.instant());
        }
        Night night = nightOf(run.order());
        return new RunView(run, book.progress(night), book.answeredSince(night, run.startedAt()), clock.instant());
    }

    public static Night nightOf(RunOrder order) {
        return new Night(order.businessDate(), order.issuer(), order.until());
    }
}
