package cardloop.inquiry;

import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an issuer told about a card, normalised; an absent fact was not told.
 *
 * @param standing how the card stands
 * @param faceValue the real face value
 * @param balance what is left on it, where parts can be used
 * @param bindRequires what whoever draws it must bring, such as {@code PHONE}; empty when nothing
 * @param activatedOn day of activation
 */
public record CardFacts(
        Standing standing,
        Optional<FaceValue> faceValue,
        Optional<Balance> balance,
        Optional<BatchNo> batch,
        Optional<Region> region,
        Optional<Expiry> expiry,
        Optional<LocalDate> activatedOn,
        List<String> bindRequires) {

    /** Facts that say no more than how the card stands. */
    public static CardFacts only(Standing standing) {
        return new CardFacts(
                standing,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
