package cardloop.streams;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One topic and all who follow it. Beaten by one thread; joined by any. */
final class LiveTopic {
    /** So often, in beats, the right to listen is looked up again, and a silent line is told that it lives. */
    static final int CHECKED_EVERY = 5;

    private final StreamSource source;
    private final Predicate<Credential> mayListen;
    private final List<Listener> newcomers = new ArrayList<>();
    private final List<Listener> told = new ArrayList<>();
    private boolean closed;
    private long beats;

    LiveTopic(StreamSource source, Predicate<Credential> mayListen) {
        this.source = source;
        this.mayListen = mayListen;
    }

    /** False when it has ended, and another has to be begun. */
    synchronized boolean join(Listener listener) {
        return !closed && newcomers.add(listener);
    }

    /** Reads once and tells everybody; false when nobody listens or nothing will follow. */
    boolean beat() {
        beats++;
        told.removeIf(Listener::isGone);
        if (beats % CHECKED_EVERY == 0) {
            endStrangers();
            told.forEach(listener -> listener.tell(List.of(StreamEvent.STILL_HERE)));
        }
        Collection<Listener> fresh = fresh();
        if (told.isEmpty() && fresh.isEmpty()) {
            return false;
        }
        StreamSource.News news = source.read(!fresh.isEmpty());
        told.forEach(listener -> listener.tell(news.changed()));
        fresh.forEach(listener -> listener.tell(news.all()));
        told.addAll(fresh);
        if (news.isOver()) {
            end();
        }
        return !news.isOver();
    }

    /** Ends it for everybody. */
    void end() {
        synchronized (this) {
            closed = true;
            told.addAll(newcomers);
            newcomers.clear();
        }
        told.forEach(Listener::end);
    }

    /** Those who came since the last beat. Nobody can come any more once nobody is there. */
    private synchronized Collection<Listener> fresh() {
        List<Listener> fresh = List.copyOf(newcomers);
        newcomers.clear();
        closed = fresh.isEmpty() && told.isEmpty();
        return fresh;
    }

    private void endStrangers() {
        Map<Object, Boolean> known = new HashMap<>();
        told.removeIf(listener -> {
            Credential right = listener.credential();
            boolean stays = right.hasSession().getAsBoolean()
                    && known.computeIfAbsent(right.lookup(), lookup -> mayListen.test(right));
            if (!stays) {
                listener.end();
            }
            return !stays;
        });
    }
}
