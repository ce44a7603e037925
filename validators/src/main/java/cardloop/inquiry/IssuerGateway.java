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
}
