package cardloop.issuers.questions;

import cardloop.casebook.CaseId;
import cardloop.inquiry.InquiryId;
import cardloop.issuers.Purpose;
import cardloop.throttle.Lane;

/**
 * A committed intent: this lane may run this errand for this question now.
 *
 * @param grantedNanos {@link System#nanoTime()} when the limits were read
 */
public record Grant(InquiryId id, CaseId caseId, Purpose purpose, Errand errand, Lane lane, long grantedNanos) {
    /** The number of this call among all about its question, 1-based. */
    public int attempt() {
        return errand.attempt();
    }

    /** Whether it goes to the issuer's door for queries. */
    public boolean isQuery() {
        return errand instanceof Errand.Query;
    }
}
