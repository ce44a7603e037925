package cardloop.base.vault;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.Fingerprints;
import cardloop.card.CardKey;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.format.CardFormats;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {
    private static final String NUMBER = "12345678901234567";
    private static final String PIN = "918273645546372819";
    private static final CardKey KEY = key("SZX", NUMBER, PIN);

    @TempDir
    private Path folder;

    @Test
    void theyAreTheSameAfterARestart() {
        assertThat(vault("keys.json").ofKey(KEY))
                .isEqualTo(vault("keys.json").ofKey(KEY))
                .matches("[0-9a-f]{64}");
        assertThat(vault("keys.json").keyed("draw", "case:1"))
                .isEqualTo(vault("keys.json").keyed("draw", "case:1"))
                .hasSize(32);
    }

    @Test
    void theyDifferUnderAnotherVaultsKeys() {
        assertThat(vault("keys.json").ofKey(KEY))
                .isNotEqualTo(vault("other.json").ofKey(KEY));
    }

    @Test
    void issuerNumberAndPinAllCountAndTheirBordersToo() {
        Fingerprints vault = vault("keys.json");
        assertThat(Set.of(
                        vault.ofKey(KEY),
                        vault.ofKey(key("UNICOM", NUMBER, PIN)),
                        vault.ofKey(key("SZX", "1", PIN)),
                        vault.ofKey(key("SZX", "12", "3")),
                        vault.ofKey(key("SZX", "1", "23")),
                        vault.ofNumber(KEY)))
                .hasSize(6);
    }

    @Test
    void kindsThatNobodyAnswersForAreEachOnTheirOwn() {
        Fingerprints vault = vault("keys.json");
        assertThat(vault.ofKey(key("STEAM", NUMBER, PIN))).isNotEqualTo(vault.ofKey(key("XBOX", NUMBER, PIN)));
    }

    @Test
    void theNumbersFingerprintLooksAtThePinOnlyWhereThereIsNoNumber() {
        Fingerprints vault = vault("keys.json");
        assertThat(vault.ofNumber(KEY)).isEqualTo(vault.ofNumber(key("SZX", NUMBER, "1")));
        assertThat(vault.ofNumber(key("JD_E", "", PIN))).isNotEqualTo(vault.ofNumber(key("JD_E", "", "1")));
    }

    private static CardKey key(String kind, String number, String pin) {
        return new CardKey(
                CardFormats.shipped().find(kind).orElseThrow().kind(),
                number.isEmpty() ? CardNumber.NONE : new CardNumber(number),
                CardPin.of(pin));
    }

    private Fingerprints vault(String file) {
        return new TinkFingerprints(
                TinkKeyFile.openOrCreate(folder.resolve(file)).fingerprints());
    }
}
