package cardloop.issuers.callbacks;

import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Standing;
import cardloop.issuers.asking.outcome.NoticeBook;
import java.util.ArrayList;
import java.util.List;

/** An issuer whose notices are {@code id=…&sign=good}, and a book that knows one number. */
final class TestingNotices implements IssuerNotices, NoticeBook {
    static final String KNOWN = "INQ1";

    final List<String> heard = new ArrayList<>();

    @Override
    public String issuer() {
        return "gateway";
    }

    @Override
    public Notice read(String query) {
        if (!query.startsWith("id=")) {
            return new Notice.Unreadable();
        }
        int end = query.indexOf('&');
        return query.endsWith("&sign=good")
                ? new Notice.Genuine(
                        new InquiryId(query.substring("id=".length(), end)),
                        new InquiryOutcome.Answered(CardFacts.only(Standing.VALID)))
                : new Notice.Forged();
    }

    @Override
    public Heard hear(String issuer, InquiryId id, InquiryOutcome outcome) {
        if (!id.value().equals(KNOWN)) {
            return Heard.NO_SUCH_QUESTION;
        }
        boolean first = heard.isEmpty();
        heard.add(issuer + " " + id);
        return first ? Heard.RECORDED : Heard.NOTHING_NEW;
    }
}
