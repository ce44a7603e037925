package cardloop.base.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The embedded database in a folder: its URL, and the password generated for it the first time. */
final class EmbeddedFile {
    private static final int PASSWORD_BYTES = 24;
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000;NETWORK_TIMEOUT=90000;AUTO_SERVER=TRUE";

    private final Path folder;
    private final SecureRandom chance;

    /** Before H2 is asked for anything: whoever opens the file first serves it to the other, to this machine alone. */
    EmbeddedFile(Path folder, SecureRandom chance) {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        this.folder = folder.toAbsolutePath().normalize();
        this.chance = chance;
    }

    String url() {
        new PrivateFolder(folder).place("cardloop.mv.db");
        return "jdbc:h2:file:" + folder.resolve("cardloop") + OPTIONS;
    }

    /** Reads the password, or makes one; of two processes that start at once, one makes it and both read it. */
    String password() {
        Path file = folder.resolve("database-password");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void create(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        chance.nextBytes(random);
        Path draft = Files.createTempFile(
                folder,
                "password",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(random));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException other) {
            Files.delete(draft);
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Files.delete(draft);
    }
}
