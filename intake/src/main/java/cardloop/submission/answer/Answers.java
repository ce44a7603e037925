package cardloop.submission.answer;

import cardloop.cases.CaseId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes sellers' answers. Each call is one transaction, or joins the surrounding one. */
public interface Answers {
    /**
     * Corrects a card that waits for its seller; a field left out stays as it was read or typed, both left out confirm
     * it.
     */
    Answer correct(CaseId id, UUID sellerId, Optional<String> number, Optional<String> pin);

    /**
     * Corrects single characters.
     *
     * @param characters by place, such as {@code PIN:12} or {@code NUMBER:0}, counted from 0
     * @throws cardloop.submission.RefusedSubmissionException when there is no such place
     */
    Answer correctCharacters(CaseId id, UUID sellerId, Map<String, Character> characters);

    /** Takes or refuses the offer at the real face value. */
    Answer answerOffer(CaseId id, UUID sellerId, boolean accept);

    /** Takes the card back while no issuer was asked about it; its PIN and photo are destroyed. */
    Answer withdraw(CaseId id, UUID sellerId);
}
