package cardloop.issuers;

import cardloop.base.Event;
import cardloop.card.SealedPin;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.inquiry.Standing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The canaries. Each change is one transaction with its event. */
public interface CanaryBook {
    /**
     * Registers a card.
     *
     * @param expected not a wrong PIN: each night would cost one of very few attempts
     * @param actor as in the evidence
     * @throws IllegalArgumentException when no protocol answers for its kind, or a wrong PIN is expected
     */
    Added add(WellFormedCard card, Standing expected, Event.Actor actor);

    /** All that are registered, those of one issuer together. */
    List<Canary> all();

    /** Takes one away: its key is forgotten, what was asked about it stays. */
    Removed remove(UUID id, Event.Actor actor);

    /** One that is registered, with its key; empty once it was removed. */
    Optional<Keyed> find(UUID id);

    /** A canary and its number and PIN, sealed for {@link Canary#subject}. */
    record Keyed(Canary canary, SealedPin key) {}

    /** What came of a wish to register a card. */
    sealed interface Added {
        record Done(Canary canary) implements Added {}

        record Known() implements Added {}

        /** It is or was a seller's: a canary is asked about beside the trade, never as part of it. */
        record InTrade() implements Added {}
    }

    /** What came of a wish to take one away. */
    enum Removed {
        DONE,
        NOT_FOUND,
        /** The issuer is being asked about it at this moment. */
        BEING_ASKED
    }
}
