package cardloop.schedule;

import cardloop.base.Event;
import cardloop.runs.Run;
import cardloop.runs.RunDesk;
import cardloop.runs.RunFilter;
import cardloop.runs.RunOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A desk that answers as it is told and keeps what it was ordered. */
class TestingDesk implements RunDesk {
    final List<RunOrder> orders = new ArrayList<>();
    StartOutcome outcome = new StartOutcome.Started(1);

    @Override
    public Set<String> jobs() {
        return Set.of("revalidate");
    }

    @Override
    public StartOutcome start(RunOrder order, Event.Actor actor) {
        orders.add(order);
        return outcome;
    }

    @Override
    public Optional<Run> find(long id) {
        return Optional.empty();
    }

    @Override
    public List<Run> runs(RunFilter filter) {
        return List.of();
    }

    @Override
    public Press stop(long id, Event.Actor actor) {
        return new Press.NotFound();
    }

    @Override
    public Press restart(long id, Event.Actor actor) {
        return new Press.NotFound();
    }

    @Override
    public Press recover(long id, Event.Actor actor) {
        return new Press.NotFound();
    }

    @Override
    public Press abandon(long id, Event.Actor actor) {
        return new Press.NotFound();
    }
}
