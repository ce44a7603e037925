package cardloop.submission;

import cardloop.casebook.Sender;
import cardloop.format.TypedCard;
import java.util.List;

/** Takes cards in. Each call is one transaction, or joins the surrounding one. */
public interface Submissions {
    /**
     * Opens one case a card; a malformed card does not fail the others.
     *
     * @throws RefusedSubmissionException when terms or number of cards do not fit; nothing is stored
     */
    SubmissionReceipt submitCards(Sender sender, SubmissionRequest request);

    /**
     * The same for pasted text.
     *
     * @throws RefusedSubmissionException as above
     */
    SubmissionReceipt submitText(Sender sender, PastedSubmission request);

    /**
     * The same for photos: each good one opens a case that waits to be read.
     *
     * @throws RefusedSubmissionException as above
     */
    PhotoReceipt submitPhotos(Sender sender, PhotoSubmission request);

    /** A dry run of the format check: the faults of a card, none when it is well formed. Nothing is stored. */
    List<FoundFault> check(TypedCard typed);
}
