package cardloop.base.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.base.Fingerprints;
import cardloop.testing.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TinkKeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstStartMakesAFileForItsOwnerAlone() throws IOException {
        TinkKeyFile.openOrCreate(keyFile());
        assertThat(Files.getPosixFilePermissions(keyFile())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(leftBeside()).isEqualTo(1);
    }

    @Test
    void manyWhoStartAtOnceGetTheSameKeys() throws IOException {
        Set<Object> prints = Set.copyOf(Together.run(16, () -> {
            Fingerprints fingerprints =
                    new TinkFingerprints(TinkKeyFile.openOrCreate(keyFile()).fingerprints());
            return HexFormat.of().formatHex(fingerprints.keyed("draw", "any"));
        }));
        assertThat(prints).hasSize(1).allMatch(String.class::isInstance);
        assertThat(leftBeside()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void aFileThatOthersMayTouchIsRefusedWithTheCommandThatMendsIt(String permissions) throws IOException {
        TinkKeyFile.openOrCreate(keyFile());
        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> TinkKeyFile.openOrCreate(keyFile()))
                .isInstanceOf(VaultKeyException.class)
                .hasMessageContaining("chmod 600 " + keyFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{}", "[]", "{\"seal\":{},\"fingerprints\":{\"key\":\"c2VjcmV0\"}}"})
    void aDamagedFileIsRefusedAndNotQuoted(String content) throws IOException {
        TinkKeyFile.openOrCreate(keyFile());
        Files.writeString(keyFile(), content);
        assertThatThrownBy(() -> TinkKeyFile.openOrCreate(keyFile()))
                .isInstanceOf(VaultKeyException.class)
                .hasNoCause()
                .hasMessageNotContaining("c2VjcmV0");
    }

    private Path keyFile() {
        return folder.resolve("deep/keys.json");
    }

    private long leftBeside() throws IOException {
        try (var files = Files.list(folder.resolve("deep"))) {
            return files.count();
        }
    }
}
