package cardloop.submission;

import cardloop.format.TypedCard;
import java.util.List;
import java.util.UUID;

/** Takes cards in. Each call is one transaction, or joins the surrounding one. */
public interface Submissions {
    /**
     * Opens one case a card; a malformed card does not fail the others.
     *
     * @throws RefusedSubmissionException when terms or number of cards do not fit; nothing is stored
     */
    SubmissionReceipt submitCards(UUID sellerId, SubmissionRequest request);

    /**
     * The same for pasted text.
     *
     * @throws RefusedSubmissionException as above
     */
    SubmissionReceipt submitText(UUID sellerId, PastedSubmission request);

    /**
     * The same for photos: each good one opens a case that waits to be read.
     *
     * @throws RefusedSubmissionException as above
     */
    PhotoReceipt submitPhotos(UUID sellerId, PhotoSubmission request);

    /** A dry run of the format check: the faults of a card, none when it is well formed. Nothing is stored. */
    List<FoundFault> check(TypedCard typed);
}
