package cardloop.program;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.DatabaseDump;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Canaries from the command line, as programs; whatever they print and log is read. */
@ExtendWith(OutputCaptureExtension.class)
class CanaryCommandTest {
    private static final String NUMBER = "12345678901234567";
    private static final String PIN = "918273645546372819";
    private static final String[] ADD = {"canary", "add", "--kind=SZX", "--number=" + NUMBER, "--face=100"};

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabases.ofThisRun();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int command(String in, String... words) {
        String[] settings =
                database.settings(folder, "--spring.profiles.active=demo", "--logging.level.cardloop=DEBUG");
        return JobsCommandApplication.run(
                new BufferedReader(new StringReader(in)),
                Stream.concat(Arrays.stream(words), Arrays.stream(settings)).toArray(String[]::new));
    }

    private UUID onlyCanary() {
        return database.jdbc()
                .sql("SELECT id FROM canary WHERE removed_at IS NULL")
                .query(UUID.class)
                .single();
    }

    @Test
    void aCanaryIsAddedListedAndRemovedAndItsPinIsNowhere(CapturedOutput output) {
        assertThat(command(PIN + "\n", ADD)).isZero();
        String id = onlyCanary().toString();
        assertThat(output.getOut()).contains(id, "cmcc", "VALID");
        assertThat(command("", "canary", "list")).isZero();
        assertThat(command(PIN, ADD)).isEqualTo(1);
        assertThat(output.getErr()).contains("a canary already");
        assertThat(command("", "canary", "remove", "--id=" + id)).isZero();
        assertThat(command("", "canary", "remove", "--id=" + id)).isEqualTo(1);
        assertThat(output.getAll()).doesNotContain(PIN, NUMBER);
        assertThat(DatabaseDump.of(database.jdbc())).doesNotContain(PIN, NUMBER);
    }

    @Test
    void whatIsNoCanaryIsToldWithoutItsPin(CapturedOutput output) {
        assertThat(command(PIN.substring(1), ADD)).isEqualTo(1);
        assertThat(command("", ADD)).isEqualTo(1);
        assertThat(command(
                        PIN,
                        Stream.concat(Arrays.stream(ADD), Stream.of("--expect=wrong_pin"))
                                .toArray(String[]::new)))
                .isEqualTo(1);
        assertThat(command(
                        PIN,
                        Stream.concat(Arrays.stream(ADD), Stream.of("--expect=lovely"))
                                .toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(command("", "canary")).isEqualTo(2);
        assertThat(command("", "canary", "release", "--issuer=cmcc")).isEqualTo(1);
        assertThat(output.getErr()).contains("not well formed", "not paused");
        assertThat(output.getAll()).doesNotContain(PIN, PIN.substring(1));
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM canary")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
