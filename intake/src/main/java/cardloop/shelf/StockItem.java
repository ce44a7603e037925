package cardloop.shelf;

import cardloop.card.Balance;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A card on the shelf, or one that was. */
public record StockItem(UUID id, Description card, State state, Instant shelvedAt, Instant lastVerifiedAt) {
    /** Where an item stands. */
    public enum State {
        ON_SHELF,
        RESERVED,
        CLAIMED,
        PULLED
    }

    /**
     * What is known of a shelved card.
     *
     * @param region told by the issuer or fixed by the catalogue
     * @param bindRequires what whoever draws it must bring, such as {@code PHONE}; empty when nothing
     * @param balance what the issuer said is left on it, where part of a card can be used
     */
    public record Description(
            UUID caseId,
            String kind,
            FaceValue faceValue,
            Region region,
            Optional<String> batch,
            Optional<LocalDate> expiresOn,
            List<String> bindRequires,
            Optional<Balance> balance) {}
}
