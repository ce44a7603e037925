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
    Optional<Question> ofRun(Question.Subject subject, Purpose purpose, String runKey);

    /** The latest answered question of a case, whatever its purpose. */
    Optional<Question> latestAnswer(CaseId caseId);

    /** Questions that wait for a person, oldest first. */
    List<Parked> parked();

    /** Makes an open question wait for a person before it is asked. */
    void park(InquiryId id);

    /** Makes a parked question due now, because a person did their part; false when it is not parked any more. */
    boolean resume(InquiryId id);

    /**
     * Closes what was to be asked about a case, because it is taken back. Whoever asks locks its questions, too: either the
     * card is asked about or it is taken back.
     *
     * @return false when its issuer was asked before, and nothing was closed
     */
    boolean withdraw(CaseId caseId);

    /** How many questions of this purpose a case has had: the next round is one more. */
    int rounds(CaseId caseId, Purpose purpose);

    /**
     * A question that waits for a person.
     *
     * @param region set when the card answers only there and no lane of ours is there
     * @param challenge set when the issuer demands a captcha
     */
    record Parked(
            InquiryId id,
            Question.Subject subject,
            Purpose purpose,
            String issuer,
            String kind,
            Optional<String> region,
            Optional<String> challenge) {}
}
