package cardloop.base;

import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.SealedPin;

/** Seals and opens what must not lie open. The context (a case's subject) is bound in: a sealed key opens nowhere else. */
public interface PinSeal {
    /** Sealed bytes were changed, sealed under another key, or belong to another context. */
    final class BrokenException extends RuntimeException {
        public BrokenException(String context, Throwable cause) {
            super("the seal of " + context + " does not hold", cause);
        }
    }

    /** Number and PIN of an opened key. */
    record OpenedKey(CardNumber number, CardPin pin) {}

    SealedPin seal(CardNumber number, CardPin pin, String context);

    /**
     * Opens a sealed key.
     *
     * @throws BrokenException when the bytes were changed or belong to another context
     */
    OpenedKey open(SealedPin sealed, String context);

    byte[] sealBytes(byte[] clear, String context);

    /**
     * Opens sealed bytes.
     *
     * @throws BrokenException when the bytes were changed or belong to another context
     */
    byte[] openBytes(byte[] sealed, String context);
}
