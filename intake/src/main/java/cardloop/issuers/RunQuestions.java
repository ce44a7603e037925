package cardloop.issuers;

import cardloop.casebook.CaseId;
import cardloop.inquiry.InquiryId;
import java.util.List;
import java.util.UUID;

/** Questions as a night's run has them, by its key and lane. Every method joins a surrounding transaction. */
public interface RunQuestions {
    /** Those that are answered (or closed, or parked) and not yet applied, at most {@code atMost}. */
    List<Question> ripe(String runKey, String lane, int atMost);

    /** The next that are due and were never sent, at most {@code atMost}. */
    List<Question> unsent(String runKey, String lane, int atMost);

    /** Marks one as applied with what came of it, such as {@code VOUCHED}, {@code PULLED}. */
    void applied(InquiryId id, String what);

    /** Takes that back: what came of it is decided anew. */
    void applyAnew(InquiryId id);

    /** Closes open ones that the quota did not allow; returns how many. Those being asked stay. */
    int closeOpen(String runKey, String lane);

    /** Closes those of them that still were never sent; returns how many. */
    int closeUnsent(List<InquiryId> ids);

    /**
     * Carries a question of an earlier night that stayed without an answer into this one, under the same id: a card is asked
     * again only after its last question is resolved. A region it was locked to is forgotten: the issuer tells it again.
     *
     * @return false when there is none
     */
    boolean carryOver(CaseId caseId, String runKey, String lane);

    /**
     * The same of a question about a canary; one that is on its way stays so.
     *
     * @return false when there is none
     */
    boolean carryOverOfCanary(UUID canaryId, String runKey);

    /** Closes what was to be asked about a canary that is one no more. */
    void closeOfCanary(UUID canaryId);
}
