package cardloop.base.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.base.PinSeal;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.SealedPin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinSealTest {
    private static final CardNumber NUMBER = new CardNumber("12345678901234567");
    private static final CardPin PIN = CardPin.of("918273645546372819");
    private static final byte[] PHOTO = "a photo".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private PinSeal seal;

    @BeforeEach
    void openVault() {
        seal = new TinkPinSeal(
                TinkKeyFile.openOrCreate(folder.resolve("keys.json")).seal());
    }

    @Test
    void aKeyOpensInItsOwnContext() {
        assertThat(seal.open(seal.seal(NUMBER, PIN, "case:1"), "case:1")).isEqualTo(new PinSeal.OpenedKey(NUMBER, PIN));
    }

    @Test
    void aKeyWithoutNumberOpensToo() {
        assertThat(seal.open(seal.seal(CardNumber.NONE, PIN, "case:1"), "case:1")
                        .number())
                .isEqualTo(CardNumber.NONE);
    }

    @Test
    void bytesOpenInTheirOwnContext() {
        assertThat(seal.openBytes(seal.sealBytes(PHOTO, "photo:1"), "photo:1")).isEqualTo(PHOTO);
    }

    @Test
    void theSameKeyIsNeverSealedTheSameWayTwice() {
        assertThat(seal.seal(NUMBER, PIN, "case:1")).isNotEqualTo(seal.seal(NUMBER, PIN, "case:1"));
    }

    @Test
    void aKeyDoesNotOpenInAnotherContext() {
        SealedPin sealed = seal.seal(NUMBER, PIN, "case:1");
        assertThatThrownBy(() -> seal.open(sealed, "case:2"))
                .isInstanceOf(PinSeal.BrokenException.class)
                .hasMessage("the seal of case:2 does not hold");
    }

    @Test
    void aKeyDoesNotOpenAsBytes() {
        SealedPin sealed = seal.seal(NUMBER, PIN, "case:1");
        assertThatThrownBy(() -> seal.openBytes(sealed.ciphertext(), "case:1"))
                .isInstanceOf(PinSeal.BrokenException.class);
    }

    @Test
    void anyFlippedByteBreaksTheSeal() {
        byte[] sealed = seal.sealBytes(PHOTO, "photo:1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] flipped = sealed.clone();
            flipped[i] ^= 1;
            assertThatThrownBy(() -> seal.openBytes(flipped, "photo:1")).isInstanceOf(PinSeal.BrokenException.class);
        }
    }

    @Test
    void anotherVaultDoesNotOpenIt() {
        SealedPin sealed = seal.seal(NUMBER, PIN, "case:1");
        PinSeal other = new TinkPinSeal(
                TinkKeyFile.openOrCreate(folder.resolve("other.json")).seal());
        assertThatThrownBy(() -> other.open(sealed, "case:1")).isInstanceOf(PinSeal.BrokenException.class);
    }

    @Test
    void neitherTextsNorExceptionsTellThePin() {
        SealedPin sealed = seal.seal(NUMBER, PIN, "case:1");
        StringWriter told = new StringWriter();
        told.append(sealed.toString()).append(seal.open(sealed, "case:1").toString());
        told.append(new String(sealed.ciphertext(), StandardCharsets.ISO_8859_1));
        try {
            seal.open(sealed, "case:2");
        } catch (PinSeal.BrokenException e) {
            e.printStackTrace(new PrintWriter(told));
        }
        assertThat(told.toString()).contains("BrokenException").doesNotContain(PIN.reveal(), NUMBER.value());
    }
}
