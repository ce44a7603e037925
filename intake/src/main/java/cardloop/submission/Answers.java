package cardloop.submission;

import cardloop.casebook.CaseId;
import java.util.List;
import java.util.UUID;

/** Takes sellers' answers. Each call is one transaction, or joins the surrounding one. */
public interface Answers {
    /**
     * Corrects a card that waits for its seller. Every row must have been typed or looked at, now or before; a row that he
     * typed before may be left out and stays.
     *
     * @throws cardloop.submission.RefusedSubmissionException when a place is named that is not there
     */
    Answer correct(CaseId id, UUID sellerId, Correction correction);

    /**
     * Replaces the photo of a card that waits for its seller, or gives a typed one its first; the card is read anew. The
     * old photo is destroyed unless other open cards stand on it.
     *
     * @param photo the file as uploaded
     */
    Answer photograph(CaseId id, UUID sellerId, byte[] photo);

    /**
     * What would still be wrong with number and PIN after a correction: a dry run, nothing is kept. Suggests nothing.
     * Empty also for a card that is not this seller's or does not wait for him.
     */
    List<FoundFault> check(CaseId id, UUID sellerId, Correction correction);

    /** Takes or refuses the offer at the real face value. */
    Answer answerOffer(CaseId id, UUID sellerId, boolean accept);

    /**
     * Takes the card back while no issuer was asked about it; its PIN is destroyed, and its photo once no other open card
     * stands on it.
     */
    Answer withdraw(CaseId id, UUID sellerId);
}
