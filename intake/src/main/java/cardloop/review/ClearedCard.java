package cardloop.review;

import cardloop.issuers.ConfirmedCard;

/** A card that may be paid: confirmed by its issuer, and passed by the draw or by a person. Only this room makes one. */
public final class ClearedCard {
    private final ConfirmedCard confirmed;

    ClearedCard(ConfirmedCard confirmed) {
        this.confirmed = confirmed;
    }

    public ConfirmedCard confirmed() {
        return confirmed;
    }
}
