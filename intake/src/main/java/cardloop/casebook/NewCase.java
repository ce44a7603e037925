package cardloop.casebook;

import cardloop.base.SealedKey;
import java.util.Optional;

/**
 * A case to open.
 *
 * @param findings JSON array of findings for the seller; {@code []} when none. Never holds PIN characters
 */
public record NewCase(
        CaseId id,
        Origin origin,
        Declared declared,
        Optional<SealedKey> key,
        Optional<Price> price,
        String findings,
        Progress progress) {}
