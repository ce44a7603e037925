package cardloop.reading.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
    private static final String SEED = "20261125";
    private static final int MINUTES = 8;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void eachOfTwoHundredHostileFilesGetsAnAnswerWithin256MegabytesOfHeap(TestReporter report) throws Exception {
        List<HostileFile> files = HostileFiles.all(Long.parseLong(SEED));
        assertThat(files).hasSizeGreaterThanOrEqualTo(200);
        assertThat(files).extracting(HostileFile::name).doesNotHaveDuplicates();

        Path said = folder.resolve("said.txt");
        Process run = run(said);
        boolean isOver = run.waitFor(MINUTES, TimeUnit.MINUTES);
        run.destroyForcibly();

        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        report.publishEntry("hostile files", String.join("\n", lines));
        assertThat(isOver).as("hanging after %s", lines.getLast()).isTrue();
        assertThat(run.exitValue()).as("after %s", lines.getLast()).isZero();
        for (HostileFile file : files) {
            assertThat(lines)
                    .filteredOn(line -> line.contains(" " + file.name() + " "))
                    .as(file.name())
                    .isNotEmpty();
        }
        assertThat(lines).noneMatch(line -> line.contains("WORKER_LOST") || line.contains("READER_UNAVAILABLE"));
        assertThat(lines)
                .filteredOn(line -> line.contains(" READ "))
                .as("not all are refused")
                .hasSizeGreaterThan(5);
    }

    private Process run(Path said) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                HostileRunApplication.class.getName(),
                folder.toString(),
                SEED);
        return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }
}
