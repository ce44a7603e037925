package cardloop.issuers.callbacks;

import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;

/** Reads the notices of one issuer. */
public interface IssuerNotices {
    /** The protocol's name, such as {@code gateway}. */
    String issuer();

    /**
     * Reads one notice and checks its signature; never throws for anything it holds.
     *
     * @param query as it came, still percent-encoded, at most 4096 characters; may be empty
     */
    Notice read(String query);

    /** What a notice is. */
    sealed interface Notice {
        /** Signed by the issuer. */
        record Genuine(InquiryId id, InquiryOutcome outcome) implements Notice {}

        /** Not signed by the issuer, or changed since. */
        record Forged() implements Notice {}

        /** No notice of this protocol at all. */
        record Unreadable() implements Notice {}
    }
}
