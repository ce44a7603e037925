package cardloop.casebook;

import cardloop.base.Event;
import cardloop.base.SealedKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Every card in exactly one state, and the queue of every stage. Methods join a surrounding transaction; each alone is
 * one. Times come from the casebook's clock. With the last open case of a photo ends its picture, if any card on it was
 * taken back or has a newer photo.
 */
public interface Casebook {
    /** What became of opening a case. */
    enum Opening {
        OPENED,
        /** Another live case has the same key; this one was recorded as rejected DUPLICATE instead. */
        DUPLICATE
    }

    /** Opens a case and records its first event. A key that is live already ends it as DUPLICATE at once. */
    Opening open(NewCase newCase);

    Optional<CardCase> find(CaseId id);

    /**
     * Claims up to {@code atMost} due cases of a stage, oldest due first, skipping what others hold.
     *
     * @param lease how long before another worker may claim them again
     */
    List<Lease> claim(CardStage stage, int atMost, Duration lease);

    /**
     * Moves a leased case on and ends the lease.
     *
     * @return false when the lease is lost: somebody else has moved the case, nothing was changed
     * @throws IllegalStateException when the move does not begin where the case stands
     */
    boolean move(Lease lease, Move.Made made, CaseEvent event);

    /**
     * Notes that the deadline of a leased case has passed, gives it another term and ends the lease. The case stays where it
     * is, is claimed as before and counts as breached until it goes elsewhere.
     *
     * @return false when the lease is lost
     */
    boolean breach(Lease lease);

    /**
     * Moves a case that no worker holds, because a person or an issuer acted.
     *
     * @return false when it stands nowhere any more that the move begins
     */
    boolean act(CaseId id, Move.Made made, CaseEvent event);

    /**
     * Writes down what happened to a case that stays where it is.
     *
     * @param word of the event
     * @return false when it does not stand there any more
     */
    boolean note(CaseId id, CardStage at, Event.Type word, CaseEvent event);

    /**
     * Gives a case its well-formed key.
     *
     * @return DUPLICATE when another live case has the same key; then nothing was changed
     */
    Opening giveKey(CaseId id, SealedKey key, String findings);

    /** Says what is wrong with what was typed or read. */
    void giveFindings(CaseId id, String findings);

    /** Destroys the key of a case that ended unpaid. */
    void destroyKey(CaseId id);

    /**
     * Gives a case another photo and takes what was found wrong with it. The old one ends at once if no open case stands
     * on it any more.
     */
    void givePhoto(CaseId id, UUID photoId);

    /** Gives a case its price (and with it the face value the seller agreed to). */
    void reprice(CaseId id, cardloop.card.FaceValue face, Price price);

    /** Open cases whose deadline has passed, claimed like due ones. */
    List<Lease> claimOverdue(int atMost, Duration lease);
}
