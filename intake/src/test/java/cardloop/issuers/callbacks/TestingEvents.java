package cardloop.issuers.callbacks;

import cardloop.base.ChainFault;
import cardloop.base.Event;
import cardloop.base.EventLog;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers events as {@code subject what why}. */
final class TestingEvents implements EventLog {
    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void record(String subject, Event.Actor actor, Event.Type what, String why, String ruleVersion) {
        told.add(subject + " " + what + " " + why);
    }

    @Override
    public List<Event> events(String subject) {
        return List.of();
    }

    @Override
    public Optional<ChainFault> firstBroken(String subject) {
        return Optional.empty();
    }
}
