package cardloop.submission;

import cardloop.casebook.CardCase;
import cardloop.casebook.CaseId;
import cardloop.casebook.Progress;
import cardloop.reading.Reading;
import java.util.List;

/** Opens a case for each further card that was read off one photo. Joins the surrounding transaction. */
public interface Siblings {
    /**
     * Siblings of a case, on its terms. None when its photo has siblings already, or came later than the case: a photo that
     * answers a question is about one card.
     *
     * @param first whose photo was read; the caller holds its row
     * @param asked where each of them waits for its seller
     * @param others what was read of the further cards; those beyond {@link Reading#MOST_CARDS} cards are left out
     * @return the cases opened, in the order of {@code others}
     */
    List<CaseId> open(CardCase first, Progress asked, List<StoredReading> others);

    /** Only this case has the photo, and it came with it. */
    boolean isFirstLook(CardCase first);
}
