package cardloop.base.vault;

import java.nio.file.Path;

/** The key file cannot be used; the message says what to do. It never tells a key. */
public final class VaultKeyException extends RuntimeException {
    public VaultKeyException(Path file, String what) {
        super("vault key file " + file + ": " + what);
    }

    public VaultKeyException(Path file, String what, Throwable cause) {
        super("vault key file " + file + ": " + what, cause);
    }
}
