package cardloop.inquiry;

import java.time.Duration;

/** How one learns what became of a question that the issuer may have. */
public sealed interface FollowUp {
    /** By the same request under the same id; it counts against the same limit. */
    record Resubmit() implements FollowUp {}

    /**
     * At a door of its own, with a limit of its own.
     *
     * @param firstAfter no query earlier than this after submitting, 0 or more
     * @param grace "not found" within this time after submitting says nothing; later it means that the question never
     *     arrived
     * @param perSecond queries one address may send in any second, 1 or more
     * @param needsTicket whether only a ticket can be asked about; a question whose submission brought none is submitted
     *     again under its id
     */
    record Query(Duration firstAfter, Duration grace, int perSecond, boolean needsTicket) implements FollowUp {}
}
