package cardloop.issuers;

import cardloop.casebook.CaseId;
import cardloop.inquiry.InquiryId;
import java.util.List;
import java.util.Optional;

/** The questions. Every method joins a surrounding transaction. */
public interface QuestionBook {
    /**
     * Opens a question; the same case, purpose and run again returns the one there is.
     *
     * @throws IllegalArgumentException when no protocol answers for the kind
     * @throws IllegalStateException when it moves its case and another question about it is not resolved
     */
    InquiryId open(NewQuestion question);

    Optional<Question> find(InquiryId id);

    /** The question about a case or canary for one purpose and run. */
    Optional<Question> ofRun(CaseId id, Purpose purpose, String runKey);

    /** The latest answered question of a case, whatever its purpose. */
    Optional<Question> latestAnswer(CaseId caseId);

    /** Questions of a night for one lane that are answered (or closed, or parked) and not yet applied, at most {@code atMost}. */
    List<Question> ripe(String runKey, String lane, int atMost);

    /** Marks a night's question as applied with what came of it, such as {@code VOUCHED}, {@code PULLED}. */
    void applied(InquiryId id, String what);

    /** How many questions of a night and lane are still open or being asked. */
    int unanswered(String runKey, String lane);

    /** Closes a night's open questions that the quota did not allow; returns how many. Those being asked stay. */
    int closeOpen(String runKey, String lane);

    /** Questions that wait for a person, oldest first. */
    List<ParkedQuestion> parked();

    /** Makes an open question wait for a person before it is asked. */
    void park(InquiryId id);

    /** Makes a parked question due now, because a person did their part; false when it is not parked any more. */
    boolean resume(InquiryId id);

    /** How many questions of this purpose a case has had: the next round is one more. */
    int rounds(CaseId caseId, Purpose purpose);
}
