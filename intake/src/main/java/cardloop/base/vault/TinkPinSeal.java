package cardloop.base.vault;

import cardloop.base.PinSeal;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.SealedPin;
import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** AES256-GCM. What was sealed and for whom is associated data: a key opens only as a key, and only in its context. */
final class TinkPinSeal implements PinSeal {
    private static final String KEY = "card key";
    private static final String BYTES = "bytes";

    private final Aead aead;

    TinkPinSeal(Aead aead) {
        this.aead = aead;
    }

    @Override
    public SealedPin seal(CardNumber number, CardPin pin, String context) {
        byte[] clear = FramedTexts.join(number.value(), pin.reveal());
        try {
            return new SealedPin(encrypt(clear, KEY, context));
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    @Override
    public OpenedKey open(SealedPin sealed, String context) {
        byte[] clear = decrypt(sealed.ciphertext(), KEY, context);
        try {
            ByteBuffer fields = ByteBuffer.wrap(clear);
            return new OpenedKey(new CardNumber(FramedTexts.next(fields)), CardPin.of(FramedTexts.next(fields)));
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    @Override
    public byte[] sealBytes(byte[] clear, String context) {
        return encrypt(clear, BYTES, context);
    }

    @Override
    public byte[] openBytes(byte[] sealed, String context) {
        return decrypt(sealed, BYTES, context);
    }

    private byte[] encrypt(byte[] clear, String what, String context) {
        try {
            return aead.encrypt(clear, FramedTexts.join(what, context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal for " + context, e);
        }
    }

    private byte[] decrypt(byte[] sealed, String what, String context) {
        try {
            return aead.decrypt(sealed, FramedTexts.join(what, context));
        } catch (GeneralSecurityException e) {
            throw new BrokenException(context, e);
        }
    }
}
