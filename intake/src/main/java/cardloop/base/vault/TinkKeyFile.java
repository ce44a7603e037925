package cardloop.base.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The vault's two keysets: AES256-GCM to seal, HMAC-SHA256 for fingerprints. A file holds both as JSON. A new key may be
 * added to the first keyset at any time; another primary key in the second one makes known cards look new.
 */
final class TinkKeyFile {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SEAL = "seal";
    private static final String FINGERPRINTS = "fingerprints";

    private final Aead seal;
    private final PrfSet fingerprints;

    private TinkKeyFile(Aead seal, PrfSet fingerprints) {
        this.seal = seal;
        this.fingerprints = fingerprints;
    }

    Aead seal() {
        return seal;
    }

    PrfSet fingerprints() {
        return fingerprints;
    }

    /**
     * Opens the keys, or makes them when the file is not there; of processes starting at once one makes them.
     *
     * @throws VaultKeyException when others may read the file, or it is no key file
     */
    static TinkKeyFile openOrCreate(Path path) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            PrivateFile file = new PrivateFile(path);
            return parse(path, file.readOrCreate(TinkKeyFile::freshKeys));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink does not know its own key types", e);
        }
    }

    private static TinkKeyFile parse(Path path, String text) {
        try {
            JsonNode keys = JSON.readTree(text);
            return new TinkKeyFile(
                    keyset(keys.get(SEAL)).getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keyset(keys.get(FINGERPRINTS)).getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException | JacksonException e) {
            // The cause may quote the file, so it is left out.
            throw new VaultKeyException(path, "is damaged or no key file; restore it from its backup");
        }
    }

    private static KeysetHandle keyset(@Nullable JsonNode json) throws GeneralSecurityException {
        if (json == null) {
            throw new GeneralSecurityException("a keyset is missing");
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(
                json.toString(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static String freshKeys() {
        ObjectNode keys = JSON.createObjectNode();
        keys.set(SEAL, freshKeyset(PredefinedAeadParameters.AES256_GCM));
        keys.set(FINGERPRINTS, freshKeyset(PredefinedPrfParameters.HMAC_SHA256_PRF));
        return keys.toPrettyString() + "\n";
    }

    private static JsonNode freshKeyset(Parameters parameters) {
        try {
            return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters, RegistryConfiguration.get()),
                    RegistryConfiguration.get(),
                    InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink cannot make a key", e);
        }
    }
}
