package cardloop.http.spool;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;

/**
 * AES256-GCM in segments of 4 KB, under a key that this program made for itself and nobody keeps. A file loses its name as
 * soon as it is open, so that even a killed program leaves none.
 */
public final class TinkSpool implements Spool {
    private static final byte[] NO_CONTEXT = {};

    private final Path folder;
    private final StreamingAead seal;

    public TinkSpool(Path folder) {
        this.folder = folder;
        try {
            StreamingAeadConfig.register();
            this.seal = KeysetHandle.generateNew(
                            PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink does not know its own key types", e);
        }
    }

    @Override
    public Spooled keep(InputStream clear) throws IOException {
        FileChannel file = nameless();
        try (OutputStream sealed = seal.newEncryptingStream(Channels.newOutputStream(new Unclosed(file)), NO_CONTEXT)) {
            return new SealedFile(file, clear.transferTo(sealed));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        } catch (GeneralSecurityException e) {
            file.close();
            throw new IllegalStateException("cannot seal a stream", e);
        }
    }

    private FileChannel nameless() throws IOException {
        Files.createDirectories(folder);
        Path name = Files.createTempFile(folder, "upload", "");
        try {
            return FileChannel.open(name, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(name);
        }
    }

    private final class SealedFile implements Spooled {
        private final FileChannel file;
        private final long size;

        SealedFile(FileChannel file, long size) {
            this.file = file;
            this.size = size;
        }

        @Override
        public InputStream open() throws IOException {
            try {
                return seal.newDecryptingStream(Channels.newInputStream(new Unclosed(file)), NO_CONTEXT);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("cannot open what was sealed", e);
            }
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
