package cardloop.console.api;

import cardloop.streams.StreamEvent;
import cardloop.streams.StreamSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One run: {@code progress} at each change while it is live, {@code ended} last. */
final class RunSource implements StreamSource {
    private final Supplier<RunJson> run;
    private Optional<RunJson> told = Optional.empty();

    /** Which; equal for all who follow it. */
    record Of(long runId) {}

    RunSource(Supplier<RunJson> run) {
        this.run = run;
    }

    @Override
    public News read(boolean whole) {
        RunJson now = run.get();
        boolean isOver = !now.status().isLive();
        List<StreamEvent> all = List.of(new StreamEvent(isOver ? "ended" : "progress", now));
        boolean isNew = isOver || !told.equals(Optional.of(now));
        told = Optional.of(now);
        return new News(isNew ? all : List.of(), all, isOver);
    }
}
