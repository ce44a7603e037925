package cardloop.issuers;

import cardloop.card.BatchNo;
import cardloop.card.FaceValue;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A card of ours whose standing we know, so that an issuer that says otherwise cannot be believed tonight.
 *
 * @param issuer who is asked
 * @param kind our code of it
 * @param maskedNumber for people
 * @param expected what the issuer should say
 */
public record Canary(
        UUID id,
        String issuer,
        String kind,
        String maskedNumber,
        FaceValue face,
        Optional<BatchNo> batch,
        Standing expected,
        Instant addedAt) {
    /** The subject of its events, and the context its key is sealed for. */
    public static String subject(UUID id) {
        return "canary:" + id;
    }

    /** Whether the issuer said what it should: the standing, and of a good card the face value where it tells one. */
    public boolean agrees(CardFacts facts) {
        boolean sameFace = facts.faceValue().map(face::equals).orElse(true);
        return facts.standing() == expected && (expected != Standing.VALID || sameFace);
    }
}
