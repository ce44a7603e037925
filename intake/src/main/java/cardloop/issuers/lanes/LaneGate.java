package cardloop.issuers.lanes;

import cardloop.issuers.questions.Grant;
import cardloop.throttle.Lane;

/** May keep a lane shut although its limits are free. Asked inside the grant, after the limit rows are locked. */
@FunctionalInterface
public interface LaneGate {
    /** Never shuts anything. */
    LaneGate OPEN = (_, _) -> 0;

    /**
     * For how long the lane gets no permit.
     *
     * @param nowMicros of the limit clock, read just before
     * @return microseconds from now, 0 when it is open
     */
    long shutMicros(Lane lane, long nowMicros);

    /** A permit was given in the transaction that asked; most gates do not care. */
    default void granted(Grant grant, long nowMicros) {}

    /** Both gates, each asked every time, because one may learn from being asked. */
    default LaneGate and(LaneGate other) {
        LaneGate one = this;
        return new LaneGate() {
            @Override
            public long shutMicros(Lane lane, long nowMicros) {
                return Math.max(one.shutMicros(lane, nowMicros), other.shutMicros(lane, nowMicros));
            }

            @Override
            public void granted(Grant grant, long nowMicros) {
                one.granted(grant, nowMicros);
                other.granted(grant, nowMicros);
            }
        };
    }
}
