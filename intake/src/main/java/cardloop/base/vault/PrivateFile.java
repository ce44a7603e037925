package cardloop.base.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** A text file for its owner's eyes, which appears whole or not at all. */
final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOR_OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path path;

    PrivateFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * Reads the file, or writes it first when it is not there.
     *
     * @throws VaultKeyException when group or world may touch it, or the disk fails
     */
    String readOrCreate(Supplier<String> content) {
        try {
            if (Files.notExists(path)) {
                create(content.get());
            }
            refuseWhatOthersMayTouch();
            return Files.readString(path);
        } catch (IOException e) {
            throw new VaultKeyException(path, "cannot be read or written", e);
        }
    }

    /** Writes beside, then links into place: a link never replaces a file that another process has put there. */
    private void create(String content) throws IOException {
        Path folder = Files.createDirectories(path.resolveSibling("").normalize());
        Path draft = Files.createTempFile(folder, ".", ".draft", PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        try {
            writeDurably(draft, content);
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException another) {
            // Another process was first; its file is read.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void writeDurably(Path draft, String content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void refuseWhatOthersMayTouch() throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
        permissions.retainAll(FOR_OTHERS);
        if (!permissions.isEmpty()) {
            throw new VaultKeyException(path, "others than its owner may touch it; run: chmod 600 " + path);
        }
    }
}
