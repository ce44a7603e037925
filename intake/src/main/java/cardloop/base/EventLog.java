package cardloop.base;

import java.util.List;
import java.util.Optional;

/** Hash-chained events, one chain a subject. Every method joins a surrounding transaction. */
public interface EventLog {
    /**
     * Appends to a subject's chain.
     *
     * @param subject {@code case:UUID}, {@code payout:UUID}, {@code person:UUID}
     * @param why at most 400 characters are kept
     */
    void record(String subject, Event.Actor actor, Event.Type what, String why, String ruleVersion);

    /** All events of a subject, oldest first. */
    List<Event> events(String subject);

    /** The first place where the chain does not hold: a changed, missing or foreign event; empty when it holds. */
    Optional<ChainFault> firstBroken(String subject);
}
