package cardloop.base.vault;

import cardloop.base.Fingerprints;
import cardloop.card.CardKey;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/** HMAC-SHA256 over length-prefixed fields, the purpose first, so that no purpose's hash serves another. */
final class TinkFingerprints implements Fingerprints {
    private static final int LENGTH_BYTES = 32;

    private final PrfSet keys;

    TinkFingerprints(PrfSet keys) {
        this.keys = keys;
    }

    @Override
    public String ofKey(CardKey key) {
        return hex(
                "key", key.kind().numberedBy(), key.number().value(), key.pin().reveal());
    }

    @Override
    public String ofNumber(CardKey key) {
        String numberedBy = key.kind().numberedBy();
        return key.number().isAbsent()
                ? hex("pin alone", numberedBy, key.pin().reveal())
                : hex("number", numberedBy, key.number().value());
    }

    @Override
    public byte[] keyed(String purpose, String text) {
        return compute("keyed", purpose, text);
    }

    private String hex(String... fields) {
        return HexFormat.of().formatHex(compute(fields));
    }

    private byte[] compute(String... fields) {
        try {
            return keys.computePrimary(FramedTexts.join(fields), LENGTH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot take a fingerprint", e);
        }
    }
}
