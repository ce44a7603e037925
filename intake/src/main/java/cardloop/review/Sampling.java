package cardloop.review;

import cardloop.issuers.ConfirmedCard;
import java.util.Optional;

/** Decides by a recorded draw whether a person looks at a card. Methods join a surrounding transaction. */
public interface Sampling {
    /** Draws once a case; the draw there is is returned again. A selected case gets a review item. */
    Draw draw(ConfirmedCard card);

    /** The card as cleared, if its draw passed it or a person did; empty while neither has. */
    Optional<ClearedCard> cleared(ConfirmedCard card);
}
