package cardloop.base.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** The data folder, which its owner alone may look into, and so into any file in it, whatever that file's own rights. */
final class PrivateFolder {
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;

    PrivateFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Makes it. One that others may look into is closed, with the database's files in it; a folder that holds other things
     * alone, such as a temporary one of the whole machine, is not ours to close.
     */
    void make() {
        try {
            Files.createDirectories(folder);
            if (hasRights() && isOurs()) {
                Files.setPosixFilePermissions(folder, OWNER_ALONE);
                for (Path file : files()) {
                    Files.setPosixFilePermissions(file, OWNERS_FILE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** An empty file that its owner alone may read, where there is none: what fills it keeps its rights. */
    void place(String name) {
        try {
            if (hasRights()) {
                Files.createFile(folder.resolve(name), PosixFilePermissions.asFileAttribute(OWNERS_FILE));
            }
        } catch (FileAlreadyExistsException thereAlready) {
            // Of two programs that start at once one makes it.
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private boolean hasRights() {
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
    }

    private boolean isOurs() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return Files.exists(folder.resolve("database-password"))
                    || all.allMatch(each -> Set.of("logs", "run", "keys").contains(String.valueOf(each.getFileName())));
        }
    }

    private Iterable<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).startsWith("cardloop."))
                    .toList();
        }
    }
}
