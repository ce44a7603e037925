package cardloop.submission;

import cardloop.card.CardKey;
import cardloop.casebook.CaseId;
import cardloop.casebook.SealedKey;
import cardloop.vault.Fingerprints;
import cardloop.vault.PinSeal;

/** Turns a well-formed key into what the casebook keeps of it. */
public final class KeySealing {
    private final PinSeal seal;
    private final Fingerprints fingerprints;

    public KeySealing(PinSeal seal, Fingerprints fingerprints) {
        this.seal = seal;
        this.fingerprints = fingerprints;
    }

    public SealedKey seal(CardKey key, CaseId caseId) {
        String kind = key.kind().code();
        return new SealedKey(
                seal.seal(key.number(), key.pin(), caseId.subject()),
                key.number().masked(),
                fingerprints.ofKey(kind, key.number(), key.pin()),
                fingerprints.ofNumber(kind, key.number(), key.pin()));
    }
}
