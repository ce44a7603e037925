package cardloop.web.view;

import cardloop.casebook.CaseId;
import cardloop.receipt.CheckedNumber;
import cardloop.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Cards as sellers see them. Whatever is outside the scope does not exist. States are those of the HTTP API. */
public interface CardViews {
    /** One card with its timeline. */
    Optional<CardView> find(Scope scope, CaseId id);

    /**
     * Cards, newest first, without timelines.
     *
     * @param state only those in this state; empty for all
     */
    Page<CardView> list(Scope scope, Optional<String> state, PageRequest page);

    /** The cards of a submission in the order they were sent, without timelines. */
    Page<CardView> ofSubmission(Scope scope, UUID submissionId, Optional<String> state, PageRequest page);

    /** The cards of a submission that were written since, without timelines. */
    List<CardView> changed(Scope scope, UUID submissionId, Instant since);

    /**
     * How many cards are in each state; states without cards are left out. Cards that are open are counted, those that have
     * ended were as they ended.
     */
    Map<String, Long> totals(Scope scope);

    Optional<SubmissionView> submission(Scope scope, UUID submissionId);

    /** The submission with this number on its receipt. */
    Optional<SubmissionView> submission(Scope scope, CheckedNumber receiptNo);

    /** The newest submissions, at most {@code limit}. */
    List<SubmissionView> submissions(Scope scope, int limit);
}
