package cardloop.base;

import cardloop.card.CardKey;

/** Turns a well-formed key into what is kept of it. */
public final class KeySealing {
    private final PinSeal seal;
    private final Fingerprints fingerprints;

    public KeySealing(PinSeal seal, Fingerprints fingerprints) {
        this.seal = seal;
        this.fingerprints = fingerprints;
    }

    /** @param subject the case it is sealed for: it opens for no other */
    public SealedKey seal(CardKey key, String subject) {
        return new SealedKey(
                seal.seal(key.number(), key.pin(), subject),
                key.number().masked(),
                fingerprints.ofKey(key),
                fingerprints.ofNumber(key));
    }
}
