package cardloop.console;

import cardloop.base.Event;
import cardloop.figures.Figures;
import cardloop.figures.JdbcFigures;
import cardloop.issuers.LaneDesk;
import cardloop.nights.Night;
import cardloop.nights.NightBook;
import cardloop.nights.NightProgress;
import cardloop.runs.Run;
import cardloop.runs.RunDesk;
import cardloop.runs.RunFilter;
import cardloop.runs.RunOrder;
import cardloop.watch.CanaryWatch;
import cardloop.watch.Part;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts runs together with how far their nights are; what runs no night has none. */
public final class RunViews {
    static final String NIGHT = "revalidate";

    private final RunDesk desk;
    private final NightBook book;
    private final CanaryWatch watch;
    private final JdbcFigures figures;
    private final LaneDesk lanes;
    private final Clock clock;

    public RunViews(RunDesk desk, NightBook book, CanaryWatch watch, JdbcFigures figures, LaneDesk lanes, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.watch = watch;
        this.figures = figures;
        this.lanes = lanes;
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
            return new RunView(run, NightProgress.NONE, List.of(), 0, List.of(), clock.instant());
        }
        Night night = nightOf(run.order());
        Figures now = figures.of(run.id())
                .orElseGet(() -> new Figures(book.progress(night), book.answeredSince(night, run.startedAt())));
        return new RunView(run, now.night(), parts(night), now.answered(), waits(run, now.night()), clock.instant());
    }

    private List<RunView.Waiting> waits(Run run, NightProgress night) {
        if (!run.status().isHeld()) {
            return List.of();
        }
        Set<String> asking = night.lanes().stream()
                .filter(lane -> lane.open() > 0)
                .map(NightProgress.LaneProgress::lane)
                .collect(Collectors.toSet());
        return lanes.lanes().stream()
                .filter(lane -> asking.contains(lane.lane()))
                .flatMap(lane -> lane.waits().map(wait -> new RunView.Waiting(lane.lane(), wait)).stream())
                .toList();
    }

    private List<Part> parts(Night night) {
        return book.lanes(night).stream()
                .map(Night::issuerOf)
                .distinct()
                .sorted()
                .map(issuer -> watch.part(night.runKey(), issuer))
                .toList();
    }

    /** Lets a paused part of a run's night go out; false when it is not paused. */
    public boolean release(Run run, String issuer, Event.Actor actor) {
        return watch.release(nightOf(run.order()).runKey(), issuer, actor);
    }

    public static Night nightOf(RunOrder order) {
        return new Night(order.businessDate(), order.issuer(), order.until());
    }
}
