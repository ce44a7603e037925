package cardloop.web.pages.picture;

import cardloop.casebook.CardCase;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.reading.Field;
import java.util.Optional;
import java.util.UUID;

/** Pictures for a card's own seller; of another's card there are none. */
public final class OwnPictures {
    private final Casebook casebook;
    private final CardPictures pictures;

    public OwnPictures(Casebook casebook, CardPictures pictures) {
        this.casebook = casebook;
        this.pictures = pictures;
    }

    public Optional<byte[]> row(UUID seller, UUID card, Field field) {
        return own(seller, card).flatMap(own -> pictures.row(own, field));
    }

    /** @param position of a character that is doubtful, 0-based in the field */
    public Optional<byte[]> character(UUID seller, UUID card, Field field, int position) {
        return own(seller, card).flatMap(own -> pictures.character(own, field, position));
    }

    private Optional<CardCase> own(UUID seller, UUID card) {
        return casebook.find(new CaseId(card))
                .filter(found -> found.origin().sellerId().equals(seller));
    }
}
