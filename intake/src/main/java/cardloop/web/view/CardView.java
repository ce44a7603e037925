package cardloop.web.view;

import cardloop.card.Bilingual;
import cardloop.casebook.CardStage;
import cardloop.casebook.CardStage.Owner;
import cardloop.casebook.CardStage.Station;
import cardloop.submission.FoundFault;
import cardloop.web.Money;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One card as its seller may see it.
 *
 * @param findings what is wrong with what was typed or read; empty when nothing is
 * @param offer the new offer while one is open
 * @param timeline what happened, oldest first; empty in lists
 */
public record CardView(
        UUID id,
        Place place,
        Facts facts,
        Standing standing,
        List<FoundFault> findings,
        Optional<Offer> offer,
        List<TimelineStep> timeline) {

    /**
     * Where it came from.
     *
     * @param among the cards of its photo; empty in lists, and for a photo of one card
     */
    public record Place(
            UUID submissionId,
            int index,
            Optional<String> reference,
            Optional<UUID> photoId,
            Optional<Among> among,
            OffsetDateTime submittedAt) {}

    /**
     * One of several cards found on a photo.
     *
     * @param card which of them, from 1
     * @param cards how many, at least 2
     */
    public record Among(int card, int cards) {}

    /**
     * What is known of it.
     *
     * @param kindName the code again, for a kind nobody knows
     * @param faceValue as agreed so far; empty when it was not understood
     * @param payout what will be, or was, credited; empty until there is a price, and once rejected or withdrawn
     */
    public record Facts(
            String kind, Bilingual kindName, String maskedNumber, Optional<Money> faceValue, Optional<Money> payout) {}

    /**
     * How it stands.
     *
     * @param stage as callers may see it, never one that is ours alone
     * @param reason why it ended, or why the seller is asked
     * @param waiting what it waits for
     * @param owner empty once it has ended
     * @param deadline when something else happens by itself; empty once it has ended
     * @param eta when the next step is expected; empty when nobody can tell
     * @param withdrawable whether it can be taken back; told of a single card alone
     */
    public record Standing(
            CardStage stage,
            Station station,
            Optional<Told> reason,
            Optional<Told> waiting,
            Optional<Owner> owner,
            Optional<OffsetDateTime> deadline,
            Optional<OffsetDateTime> eta,
            boolean withdrawable) {

        /** In the words of the HTTP API. */
        public String state() {
            return stage.name();
        }
    }

    /** The real face value and what is paid for it. */
    public record Offer(Money faceValue, Money payout) {}

    /**
     * One thing that happened.
     *
     * @param what one of the public words of {@link TimelineWords}
     */
    public record TimelineStep(OffsetDateTime at, String what, Bilingual text) {}
}
