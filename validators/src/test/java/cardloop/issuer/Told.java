package cardloop.issuer;

import cardloop.inquiry.InquiryOutcome;

/** The classes of outcomes, for tables of what to expect. */
enum Told {
    A_VERDICT,
    TO_WAIT,
    REFUSED,
    UNKNOWN,
    NOT_FOUND,
    NOT_SENT;

    static Told by(InquiryOutcome outcome) {
        return switch (outcome) {
            case InquiryOutcome.Answered _ -> A_VERDICT;
            case InquiryOutcome.Pending _ -> TO_WAIT;
            case InquiryOutcome.Refused _ -> REFUSED;
            case InquiryOutcome.Unknown _ -> UNKNOWN;
            case InquiryOutcome.NotFound _ -> NOT_FOUND;
            case InquiryOutcome.NotSent _ -> NOT_SENT;
        };
    }
}
