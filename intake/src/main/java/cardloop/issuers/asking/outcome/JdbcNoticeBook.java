package cardloop.issuers.asking.outcome;

import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.issuers.Lanes;
import java.util.Objects;

/** Notices in the rows of the questions that they are about. */
public final class JdbcNoticeBook implements NoticeBook {
    private final JdbcStore store;
    private final JdbcOutcomes outcomes;
    private final Lanes lanes;

    public JdbcNoticeBook(JdbcStore store, JdbcOutcomes outcomes, Lanes lanes) {
        this.store = store;
        this.outcomes = outcomes;
        this.lanes = lanes;
    }

    @Override
    public Heard hear(String issuer, InquiryId id, InquiryOutcome outcome) {
        return Objects.requireNonNull(store.transactions()
                .execute(_ -> store.calls()
                        .unasked(issuer, id, lanes.all())
                        .map(last -> outcomes.told(last, outcome) ? Heard.RECORDED : Heard.NOTHING_NEW)
                        .orElse(Heard.NO_SUCH_QUESTION)));
    }
}
