package cardloop.house.canary.evidence;

import cardloop.base.Event;
import cardloop.base.EventLog;

/** Breaks a rule: decides by what it finds in the event log. */
public record Remembering(EventLog events) {
    public boolean wasCorrected(String subject) {
        return events.events(subject).stream().anyMatch(event -> event.is(Event.Type.CORRECTED));
    }
}
