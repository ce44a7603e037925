package cardloop.base.vault;

import cardloop.base.Fingerprints;
import cardloop.base.KeySealing;
import cardloop.base.PinSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A vault with keys of its own, for tests of rooms that keep sealed keys. */
public record TestingVault(PinSeal seal, Fingerprints fingerprints, KeySealing sealing) {
    private static final String KEYS = "vault-keys.json";

    /** With keys that go when the tests end. */
    public static TestingVault temporary() {
        try {
            Path folder = Files.createTempDirectory("cardloop-vault");
            folder.toFile().deleteOnExit();
            folder.resolve(KEYS).toFile().deleteOnExit();
            return in(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param folder where its keys are written */
    public static TestingVault in(Path folder) {
        TinkKeyFile keys = TinkKeyFile.openOrCreate(folder.resolve(KEYS));
        PinSeal seal = new TinkPinSeal(keys.seal());
        Fingerprints fingerprints = new TinkFingerprints(keys.fingerprints());
        return new TestingVault(seal, fingerprints, new KeySealing(seal, fingerprints));
    }
}
