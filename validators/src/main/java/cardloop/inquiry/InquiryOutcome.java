package cardloop.inquiry;

import java.time.Duration;

/** What came of one attempt to ask. Routed by an exhaustive switch, never squeezed into return or throw. */
public sealed interface InquiryOutcome {
    /** What it tells of the issuer itself. */
    default Presence presence() {
        return Presence.THERE;
    }

    /** The issuer answered about the card: the only outcome that may hurt or help a seller. */
    record Answered(CardFacts facts) implements InquiryOutcome {}

    /** The issuer works on it: ask again under the same id after {@code askAfter}. */
    record Pending(String ticket, Duration askAfter) implements InquiryOutcome {}

    /**
     * The issuer refused to answer; says nothing about the card. The same id may be asked again after the rest.
     *
     * @param scope what has to rest
     * @param retryAfter how long, as the issuer says or the protocol's default
     * @param refusal why
     * @param code as on the wire, for operators
     */
    record Refused(Refusal.Scope scope, Duration retryAfter, Refusal refusal, String code) implements InquiryOutcome {}

    /** It may have arrived: ask again with the same id, on the ladder. */
    record Unknown(String cause, Presence presence) implements InquiryOutcome {
        /** Because the issuer was silent. */
        public Unknown(String cause) {
            this(cause, Presence.SILENT);
        }
    }

    /** The issuer says, after its grace, that it never heard of the question: it is submitted again under its id. */
    record NotFound(String cause) implements InquiryOutcome {}

    /** This call surely did not arrive, and says nothing about its question: it may go out again, from anywhere. */
    record NotSent(String cause, Presence presence) implements InquiryOutcome {
        /** Because the issuer could not be reached. */
        public NotSent(String cause) {
            this(cause, Presence.SILENT);
        }
    }
}
