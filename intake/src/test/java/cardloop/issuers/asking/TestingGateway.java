package cardloop.issuers.asking;

import cardloop.inquiry.FollowUp;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Submitted;
import cardloop.throttle.Egress;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** An issuer with a door for queries that answers what the test told it, and remembers what it was asked. */
final class TestingGateway implements IssuerGateway {
    final Deque<InquiryOutcome> answers = new ConcurrentLinkedDeque<>();
    final List<Inquiry> submitted = new CopyOnWriteArrayList<>();
    final List<Submitted> queried = new CopyOnWriteArrayList<>();

    /** One for each answer; a test that takes them makes the issuer think. */
    final Semaphore thinks = new Semaphore(1_000);

    private final String issuer;
    private final FollowUp followUp;

    TestingGateway(String issuer, FollowUp followUp) {
        this.issuer = issuer;
        this.followUp = followUp;
    }

    @Override
    public String issuer() {
        return issuer;
    }

    @Override
    public FollowUp followUp() {
        return followUp;
    }

    @Override
    public InquiryOutcome inquire(Inquiry inquiry, Egress egress, long notAfterNanos) {
        submitted.add(inquiry);
        thinks.acquireUninterruptibly();
        return answers.remove();
    }

    @Override
    public InquiryOutcome query(Submitted question, Egress egress, long notAfterNanos) {
        queried.add(question);
        return answers.remove();
    }
}
