package cardloop.access.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Lays messages into a folder, for a demonstration: a file each, which its owner alone may read. */
final class OutboxPost implements Post {
    private final Path folder;

    OutboxPost(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean reaches(String login) {
        return true;
    }

    @Override
    public void send(Letter letter) {
        String text = "To: " + letter.to() + "\nSubject: " + letter.subject() + "\n\n" + letter.text() + "\n";
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(
                    folder,
                    "letter-",
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            Files.move(
                    file, file.resolveSibling(String.valueOf(file.getFileName()).replace(".draft", ".txt")));
        } catch (IOException e) {
            throw new UncheckedIOException("the outbox " + folder + " cannot be written", e);
        }
    }
}
