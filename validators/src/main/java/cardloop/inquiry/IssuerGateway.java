package cardloop.inquiry;

import cardloop.throttle.Egress;

/**
 * The door to one issuer. One call sends at most one question; it never retries, never rests, and never throws for
 * anything the network or the issuer does: that is what {@link InquiryOutcome} is for.
 */
public interface IssuerGateway {
    /** The protocol's name, such as {@code cmcc}. */
    String issuer();

    /**
     * Asks once, from the address given, within the gateway's total deadline.
     *
     * @param inquiry committed before; asked again only under the same id
     * @param egress the declared address (and its region) the request leaves from
     * @param notAfterNanos {@link System#nanoTime()} after which no first byte may leave; the outcome is then
     *     {@link InquiryOutcome.NotSent}
     */
    InquiryOutcome inquire(Inquiry inquiry, Egress egress, long notAfterNanos);

    /** Whether it tells of some cards only where they are valid: it is best asked from an address in the card's region. */
    default boolean answersByRegion() {
        return false;
    }

    /** How a question is followed up that was sent and not answered. */
    default FollowUp followUp() {
        return new FollowUp.Resubmit();
    }

    /**
     * Asks once what became of a question that was sent, under the same rules as {@link #inquire}. "Not found" after the
     * issuer's grace is {@link InquiryOutcome.NotFound}, before it {@link InquiryOutcome.Unknown}.
     */
    default InquiryOutcome query(Submitted submitted, Egress egress, long notAfterNanos) {
        return inquire(submitted.inquiry(), egress, notAfterNanos);
    }
}
