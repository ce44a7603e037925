package cardloop.console;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.LaneStatus;
import java.util.List;
import java.util.function.Consumer;

/** Lanes under an operator's hand; each press and its event are one transaction. */
public final class LaneControl {
    private final LaneDesk desk;
    private final EventLog events;
    private final Consumer<Runnable> oneTransaction;

    public LaneControl(LaneDesk desk, EventLog events, Consumer<Runnable> oneTransaction) {
        this.desk = desk;
        this.events = events;
        this.oneTransaction = oneTransaction;
    }

    public List<LaneStatus> lanes() {
        return desk.lanes();
    }

    /** A lane as a bar: what the last minute used of its budget, in whole questions. */
    public record Bar(LaneStatus lane, long budget, long used) {
        static Bar of(LaneStatus lane) {
            return new Bar(lane, Math.max(1, Math.round(lane.budgetPerMinute())), lane.grantedLastMinute());
        }

        /** Where the bar ends; a lane may be a question over its rounded budget. */
        public long end() {
            return Math.min(used, budget);
        }
    }

    public List<Bar> bars() {
        return lanes().stream().map(Bar::of).toList();
    }

    /** The issuers that can be asked. */
    public List<String> issuers() {
        return lanes().stream().map(LaneStatus::issuer).distinct().toList();
    }

    /** @return false when there is no such lane */
    public boolean pause(String issuer, String egress, boolean paused, Event.Actor actor) {
        boolean known = desk.lanes().stream()
                .anyMatch(lane -> lane.issuer().equals(issuer) && lane.egress().equals(egress));
        if (known) {
            oneTransaction.accept(() -> {
                desk.pause(issuer, egress, paused);
                Event.Type what = paused ? Event.Type.LANE_PAUSED : Event.Type.LANE_RESUMED;
                events.record("lane:" + issuer + "/" + egress, actor, what, "pressed in the console", "-");
            });
        }
        return known;
    }
}
