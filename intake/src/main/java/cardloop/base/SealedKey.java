package cardloop.base;

import cardloop.card.SealedPin;
import java.util.HexFormat;

/**
 * A well-formed key as a case keeps it.
 *
 * @param sealed number and PIN, sealed for this case
 * @param maskedNumber for people
 * @param fingerprint keyed hash of issuer, number and PIN, hexadecimal: two live cases never share one
 * @param numberFingerprint keyed hash of issuer and number (or PIN where there is none), hexadecimal
 */
public record SealedKey(SealedPin sealed, String maskedNumber, String fingerprint, String numberFingerprint) {
    public byte[] fingerprintBytes() {
        return HexFormat.of().parseHex(fingerprint);
    }

    public byte[] numberFingerprintBytes() {
        return HexFormat.of().parseHex(numberFingerprint);
    }
}
