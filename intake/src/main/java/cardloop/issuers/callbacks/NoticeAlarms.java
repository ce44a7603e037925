package cardloop.issuers.callbacks;

import cardloop.base.Event;
import cardloop.base.EventLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Events about notices that were turned away: at most one a minute for each issuer and reason, with how many there were, so
 * that a flood of forged ones fills no table.
 */
final class NoticeAlarms {
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final EventLog events;
    private final Clock clock;
    private final Map<String, Instant> lastTold = new HashMap<>();
    private final Map<String, Integer> untold = new HashMap<>();

    NoticeAlarms(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    synchronized void turnedAway(String issuer, NoticeReply reply) {
        String what = issuer + " " + reply;
        int count = untold.merge(what, 1, Integer::sum);
        Instant now = clock.instant();
        Instant last = lastTold.get(what);
        if (last == null || !now.isBefore(last.plus(QUIET))) {
            String why = count + (count == 1 ? " notice" : " notices") + " since the last such event";
            events.record("issuer:" + issuer, Event.Program.CALLBACK, Event.Type.valueOf("NOTICE_" + reply), why, "-");
            lastTold.put(what, now);
            untold.remove(what);
        }
    }
}
