package cardloop.vault;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {
    private static final CardNumber NUMBER = new CardNumber("12345678901234567");
    private static final CardPin PIN = CardPin.of("918273645546372819");

    @TempDir
    private Path folder;

    @Test
    void theyAreTheSameAfterARestart() {
        assertThat(vault("keys.json").ofKey("SZX", NUMBER, PIN))
                .isEqualTo(vault("keys.json").ofKey("SZX", NUMBER, PIN))
                .matches("[0-9a-f]{64}");
        assertThat(vault("keys.json").keyed("draw", "case:1"))
                .isEqualTo(vault("keys.json").keyed("draw", "case:1"))
                .hasSize(32);
    }

    @Test
    void theyDifferUnderAnotherVaultsKeys() {
        assertThat(vault("keys.json").ofKey("SZX", NUMBER, PIN))
                .isNotEqualTo(vault("other.json").ofKey("SZX", NUMBER, PIN));
    }

    @Test
    void kindNumberAndPinAllCountAndTheirBordersToo() {
        Fingerprints vault = vault("keys.json");
        assertThat(java.util.Set.of(
                        vault.ofKey("SZX", NUMBER, PIN),
                        vault.ofKey("SZX_GD", NUMBER, PIN),
                        vault.ofKey("SZX", new CardNumber("1"), PIN),
                        vault.ofKey("SZX", new CardNumber("12"), CardPin.of("3")),
                        vault.ofKey("SZX", new CardNumber("1"), CardPin.of("23")),
                        vault.ofNumber("SZX", NUMBER, PIN)))
                .hasSize(6);
    }

    @Test
    void theNumbersFingerprintLooksAtThePinOnlyWhereThereIsNoNumber() {
        Fingerprints vault = vault("keys.json");
        assertThat(vault.ofNumber("SZX", NUMBER, PIN)).isEqualTo(vault.ofNumber("SZX", NUMBER, CardPin.of("1")));
        assertThat(vault.ofNumber("JD_E", CardNumber.NONE, PIN))
                .isNotEqualTo(vault.ofNumber("JD_E", CardNumber.NONE, CardPin.of("1")));
    }

    private Fingerprints vault(String file) {
        return new TinkFingerprints(
                TinkKeyFile.openOrCreate(folder.resolve(file)).fingerprints());
    }
}
