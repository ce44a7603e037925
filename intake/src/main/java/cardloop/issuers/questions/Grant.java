package cardloop.issuers.questions;

import cardloop.casebook.CaseId;
import cardloop.inquiry.InquiryId;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import cardloop.throttle.Lane;
import java.util.Optional;

/**
 * A committed intent: this lane may run this errand for this question now.
 *
 * @param grantedNanos {@link System#nanoTime()} when the limits were read
 */
public record Grant(
        InquiryId id, Question.Subject subject, Purpose purpose, Errand errand, Lane lane, long grantedNanos) {
    /** The number of this call among all about its question, 1-based. */
    public int attempt() {
        return errand.attempt();
    }

    /** The case that moves with it; empty of a canary, and of a card that stays on the shelf. */
    public Optional<CaseId> movedCase() {
        return switch (subject) {
            case Question.OfCase(CaseId of) -> Optional.of(of).filter(_ -> purpose.movesCase());
            case Question.OfCanary _ -> Optional.empty();
        };
    }

    /** Whether it goes to the issuer's door for queries. */
    public boolean isQuery() {
        return errand instanceof Errand.Query;
    }
}
