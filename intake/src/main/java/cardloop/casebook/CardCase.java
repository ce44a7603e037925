package cardloop.casebook;

import cardloop.base.SealedKey;
import java.time.Instant;
import java.util.Optional;

/**
 * One card from the day it was sent to its end.
 *
 * @param key empty until the key is well formed, and after it was destroyed
 * @param price empty until the face value is known
 */
public record CardCase(
        CaseId id,
        Origin origin,
        Declared declared,
        Optional<SealedKey> key,
        Optional<Price> price,
        Progress progress,
        Past past,
        Instant createdAt) {

    /**
     * What decisions need of what has happened to it.
     *
     * @param since it stands at its stage
     * @param holds how often an issuer's hold has sent it round
     * @param corrections how often its code was typed anew, by its seller or a reviewer
     */
    public record Past(Instant since, int holds, int corrections) {}
}
