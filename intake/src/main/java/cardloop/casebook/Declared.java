package cardloop.casebook;

import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import java.util.Optional;

/** What the seller said about a card, as far as it could be understood. */
public record Declared(
        String kind,
        Optional<FaceValue> faceValue,
        Optional<Region> region,
        Optional<BatchNo> batch,
        Optional<Expiry> expiry,
        Optional<String> reference) {}
