package cardloop.card;

import java.util.Arrays;

/** A card key (number and PIN) encrypted by the vault; only the vault opens it, and only for the case it was sealed for. */
public final class SealedPin {
    private final byte[] ciphertext;

    public SealedPin(byte[] ciphertext) {
        this.ciphertext = ciphertext.clone();
    }

    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedPin that && Arrays.equals(ciphertext, that.ciphertext);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ciphertext);
    }

    @Override
    public String toString() {
        return "SealedPin(" + ciphertext.length + " bytes)";
    }
}
