package cardloop.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data folder is its owner's alone, and the embedded database listens on this machine alone. */
final class PrivateFolderTest {
    @TempDir
    private Path parent;

    @Test
    void theDatabaseOpensInAFolderThatItsOwnerAloneMayLookIntoAndListensOnThisMachineAlone() throws Exception {
        Path folder = parent.resolve("data");

        String said = open(folder);

        assertThat(said).contains("bound to 127.0.0.1");
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("cardloop.mv.db"))).isEqualTo("rw-------");
        assertThat(rights(folder.resolve("database-password"))).isEqualTo("rw-------");
    }

    @Test
    void oneThatOthersCouldLookIntoIsClosed() throws Exception {
        Path folder = Files.createDirectory(parent.resolve("data"));
        Files.createFile(folder.resolve("database-password"));
        Path file = Files.createFile(folder.resolve("cardloop.mv.db"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        new PrivateFolder(folder).make();

        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
    }

    @Test
    void aFolderOfOtherThingsIsLeftAsItIs() throws Exception {
        Path file = Files.createFile(parent.resolve("somebody's"));
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));

        new PrivateFolder(parent).make();

        assertThat(rights(parent)).isEqualTo("rwxr-xr-x");
        assertThat(file).exists();
    }

    /** In a JVM without any setting for H2: its address is read once. */
    private static String open(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenedFileApplication.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
