package cardloop.evidence;

import java.util.List;

/** Hash-chained events, one chain a subject. Every method joins a surrounding transaction. */
public interface EventLog {
    /**
     * Appends to a subject's chain.
     *
     * @param subject {@code case:UUID}, {@code payout:UUID}, {@code person:UUID}
     */
    void record(String subject, String actor, String what, String why, String ruleVersion);

    /** All events of a subject, oldest first. */
    List<Event> events(String subject);

    /** The first event whose hash does not follow from the one before; empty when the chain holds. */
    java.util.Optional<Event> firstBroken(String subject);
}
