package cardloop.issuers.asking.outcome;

import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;

/** Takes down what issuers tell unasked, once, whenever and however often they tell it. */
public interface NoticeBook {
    /**
     * Records a genuine notice as the answer to a query would be, in one short transaction.
     *
     * @param outcome only {@link InquiryOutcome.Answered} ends a question; a refusal sends one that waits for its verdict
     *     back to be submitted; the rest says nothing new
     */
    Heard hear(String issuer, InquiryId id, InquiryOutcome outcome);

    /** What a notice changed. */
    enum Heard {
        RECORDED,
        /** It was answered before, or the notice holds no verdict. */
        NOTHING_NEW,
        /** This issuer was never asked under that number. */
        NO_SUCH_QUESTION
    }
}
