package cardloop.web.picture;

import cardloop.cases.CardCase;
import cardloop.reading.Field;
import java.util.Optional;

/** Pictures of a card's photo, always re-encoded as PNG. Empty for typed cards and photos that were destroyed. */
public interface CardPictures {
    /** The whole photo with the PIN row painted over; empty when nobody knows where the PIN stands. */
    Optional<byte[]> covered(CardCase card);

    /** The whole photo. */
    Optional<byte[]> whole(CardCase card);

    /**
     * One doubtful character with a little around it.
     *
     * @param position 0-based in the field; only places that are doubtful have a picture
     */
    Optional<byte[]> character(CardCase card, Field field, int position);
}
