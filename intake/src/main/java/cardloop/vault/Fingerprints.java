package cardloop.vault;

import cardloop.card.CardNumber;
import cardloop.card.CardPin;

/** Keyed hashes (HMAC-SHA256, hexadecimal) that tell keys apart without telling them. */
public interface Fingerprints {
    String ofKey(String kindCode, CardNumber number, CardPin pin);

    /** Of the number; of the PIN where the kind has no number. */
    String ofNumber(String kindCode, CardNumber number, CardPin pin);

    /** Of anything else that must be drawn or compared under a secret, such as a sampling draw. */
    byte[] keyed(String purpose, String text);
}
