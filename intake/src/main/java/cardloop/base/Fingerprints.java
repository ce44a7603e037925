package cardloop.base;

import cardloop.card.CardKey;

/**
 * Keyed hashes (HMAC-SHA256, hexadecimal) that tell keys apart without telling them. Of a key count number, PIN and who
 * numbers its kind, and not which of that issuer's kinds it was sent as: that is the seller's word.
 */
public interface Fingerprints {
    /** @param key well formed, so that one card has one spelling */
    String ofKey(CardKey key);

    /** Of the number; of the PIN where the kind has no number. */
    String ofNumber(CardKey key);

    /** Of anything else that must be drawn or compared under a secret, such as a sampling draw. */
    byte[] keyed(String purpose, String text);
}
