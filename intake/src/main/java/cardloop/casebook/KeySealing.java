package cardloop.casebook;

import cardloop.card.CardKey;
import cardloop.vault.Fingerprints;
import cardloop.vault.PinSeal;

/** Turns a well-formed key into what a case keeps of it. */
public final class KeySealing {
    private final PinSeal seal;
    private final Fingerprints fingerprints;

    public KeySealing(PinSeal seal, Fingerprints fingerprints) {
        this.seal = seal;
        this.fingerprints = fingerprints;
    }

    public SealedKey seal(CardKey key, CaseId id) {
        String kind = key.kind().code();
        return new SealedKey(
                seal.seal(key.number(), key.pin(), id.subject()),
                key.number().masked(),
                fingerprints.ofKey(kind, key.number(), key.pin()),
                fingerprints.ofNumber(kind, key.number(), key.pin()));
    }
}
