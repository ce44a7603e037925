package cardloop.stub;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.deck.Deck;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubApplicationTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... args) {
        return StubApplication.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void aTakenPortIsSaidInOneLine() {
        try (StubTown town = StubTown.start(0, Deck.empty())) {
            assertThat(run("--port", Integer.toString(town.port()))).isEqualTo(StubApplication.FAILED);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .hasLineCount(1)
                    .contains("port " + town.port() + " on 127.0.0.1 cannot be opened");
        }
    }

    @Test
    void aBadRowOfTheDeckIsSaidWithItsLine() throws Exception {
        Path deck = folder.resolve("deck.csv");
        Files.writeString(deck, Deck.empty().toCsv() + "SZX,1,2,NONSENSE,1,1,,CN,,\n");
        assertThat(run("--deck", deck.toString())).isEqualTo(StubApplication.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("line 2: state must be one of");
    }

    @Test
    void aMissingDeckAndAStrangeArgumentAreSaid() {
        assertThat(run("--deck", folder.resolve("none.csv").toString())).isEqualTo(StubApplication.FAILED);
        assertThat(run("--bogus")).isEqualTo(StubApplication.USAGE);
        assertThat(run("--port", "many")).isEqualTo(StubApplication.USAGE);
        assertThat(run("--port")).isEqualTo(StubApplication.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(4);
    }
}
