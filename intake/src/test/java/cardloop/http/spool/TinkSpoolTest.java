package cardloop.http.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.http.spool.Spool.Spooled;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TinkSpoolTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_096, 1_000_003})
    void whatWasKeptIsReadAgainAsOftenAsAskedFor(int size) throws IOException {
        byte[] clear = bytes(size);
        try (Spooled kept = new TinkSpool(folder).keep(new ByteArrayInputStream(clear))) {
            assertThat(kept.size()).isEqualTo(size);
            assertThat(read(kept)).isEqualTo(clear);
            assertThat(read(kept)).isEqualTo(clear);
        }
    }

    @Test
    void itsFileHasNoNameFromTheFirstByteOn() throws IOException {
        TinkSpool spool = new TinkSpool(folder);
        InputStream looking = new FilterInputStream(new ByteArrayInputStream(bytes(100_000))) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                assertThat(names()).isEmpty();
                return super.read(into, offset, length);
            }
        };
        try (Spooled kept = spool.keep(looking)) {
            assertThat(kept.size()).isEqualTo(100_000);
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void whatIsClosedIsGone() throws IOException {
        Spooled kept = new TinkSpool(folder).keep(new ByteArrayInputStream(bytes(10)));
        kept.close();
        assertThatThrownBy(() -> read(kept)).isInstanceOf(IOException.class);
    }

    private List<Path> names() throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.toList();
        }
    }

    private static byte[] read(Spooled kept) throws IOException {
        try (InputStream in = kept.open()) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
