package cardloop.issuers;

import cardloop.casebook.CaseId;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question as recorded; {@code facts} once it is answered.
 *
 * @param factsAt set with {@code facts}: no earlier than this the issuer looked at the card. A verdict that was lost on its way
 *     and told again under the same id may be as old as the first call that may have arrived
 */
public record Question(
        InquiryId id,
        Subject subject,
        Purpose purpose,
        String runKey,
        String issuer,
        State state,
        int attempts,
        Waits waits,
        Optional<CardFacts> facts,
        Optional<Instant> factsAt) {

    /** What is asked about. */
    public sealed interface Subject {
        /** Of the row that it is. */
        UUID id();

        /** In the evidence; what its key is sealed for. */
        String evidence();
    }

    /** A card that somebody sent. */
    public record OfCase(CaseId caseId) implements Subject {
        @Override
        public UUID id() {
            return caseId.value();
        }

        @Override
        public String evidence() {
            return caseId.subject();
        }
    }

    /** A card of ours that we know. */
    public record OfCanary(UUID id) implements Subject {
        @Override
        public String evidence() {
            return Canary.subject(id);
        }
    }

    /** The card's case; an error where it is about a canary. */
    public CaseId caseId() {
        return switch (subject) {
            case OfCase(CaseId of) -> of;
            case OfCanary canary -> throw new IllegalStateException(id + " is about " + canary.evidence());
        };
    }

    /**
     * What it waits for, or waited for when it was given up.
     *
     * @param captcha whether its issuer demands a human check
     * @param region whether it is locked to a region
     */
    public record Waits(boolean captcha, boolean region) {}

    /** Where a question stands. */
    public enum State {
        /** To be asked from its due time on. */
        OPEN,
        /** The intent is committed; an answer may be on its way. */
        ASKING,
        ANSWERED,
        /** Waits for a person: a captcha, or no lane of its region. */
        PARKED,
        /** Given up for this run, nothing was learnt. */
        CLOSED
    }
}
