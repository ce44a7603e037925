package cardloop.web.pages.picture;

import cardloop.casebook.CardCase;
import cardloop.reading.Field;
import java.util.Optional;

/** Pictures of a card's photo, always re-encoded as PNG. Empty for typed cards and photos that were destroyed. */
public interface CardPictures {
    /** The whole photo with whatever may be a PIN painted over; empty when nobody knows where a card's PIN stands. */
    Optional<byte[]> covered(CardCase card);

    /** The whole photo after a reveal, with what may be the PIN of another card painted over; empty when nobody knows where one stands. */
    Optional<byte[]> whole(CardCase card);

    /** A whole row with a little around it, turned upright; empty when nobody knows where it stands. */
    Optional<byte[]> row(CardCase card, Field field);

    /**
     * One character that is or was doubtful, and not its neighbours, for somebody who may not see the code.
     *
     * @param position 0-based in the field; empty where {@link cardloop.submission.StoredReading#shownUnrevealed} shows none
     */
    Optional<byte[]> glyph(CardCase card, Field field, int position);

    /**
     * One doubtful character with a little around it.
     *
     * @param position 0-based in the field; only places that are doubtful have a picture, for the seller
     */
    Optional<byte[]> character(CardCase card, Field field, int position);
}
