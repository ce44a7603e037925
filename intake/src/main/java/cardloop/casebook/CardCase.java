package cardloop.casebook;

import cardloop.base.SealedKey;
import java.time.Instant;
import java.util.Optional;

/**
 * One card from the day it was sent to its end.
 *
 * @param key empty until the key is well formed, and after it was destroyed
 * @param price empty until the face value is known
 * @param holds how often an issuer's hold has sent it round
 */
public record CardCase(
        CaseId id,
        Origin origin,
        Declared declared,
        Optional<SealedKey> key,
        Optional<Price> price,
        Progress progress,
        int holds,
        Instant createdAt) {}
