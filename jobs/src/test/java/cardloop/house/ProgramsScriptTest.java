package cardloop.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the script starts programs, and what it does about one that ends. */
class ProgramsScriptTest {
    private static final int OUT_OF_MEMORY = 3;

    /** In place of a program, one that notes its words and ends as it is told to. */
    private static final String RUN = """
        set -u
        DATA=$1; readonly STATUS=$2
        say() { printf '%s\\n' "$*"; }
        . .cardloop/programs.sh
        AGAIN_AFTER_MEMORY=$3
        java_of() { echo "${PORT:-} $*" >>"$DATA/starts"; exit "$STATUS"; }
        PORT=8090 launch intake intake 8m "two words"
        while true; do check_alive; sleep 0.05; done
        """;

    @TempDir
    private Path data;

    @Test
    void aProgramThatRanOutOfMemoryIsStartedAgainButNotForEver() throws Exception {
        String words = run(OUT_OF_MEMORY, true);

        assertThat(starts()).hasSize(6).containsOnly("8090 intake 8m two words");
        assertThat(words)
                .contains("intake ran out of memory and ended; it is started again (1 of 5).")
                .contains("intake ran out of memory 5 times within an hour.")
                .contains("intake ended");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "143, true", "3, false"})
    void aProgramThatEndsInAnotherWayOrInADemonstrationEndsAll(int status, boolean again) throws Exception {
        assertThat(run(status, again)).contains("intake ended").doesNotContain("started again");
        assertThat(starts()).hasSize(1);
    }

    @Test
    void aProgramWithoutMemoryEndsWithThatStatus() throws Exception {
        assertThat(Files.readString(House.repository().resolve(".cardloop/programs.sh")))
                .contains("-XX:+ExitOnOutOfMemoryError \"${ARCHIVE[@]}\"");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        Path.of(ProgramsScriptTest.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        Filling.class.getName())
                .redirectErrorStream(true)
                .start();
        program.getInputStream().readAllBytes();
        assertThat(program.waitFor()).isEqualTo(OUT_OF_MEMORY);
    }

    /** Takes memory until there is none. */
    static final class Filling {
        private Filling() {}

        public static void main(String[] args) {
            List<byte[]> held = new ArrayList<>();
            while (held.size() < Integer.MAX_VALUE) {
                held.add(new byte[1_000_000]);
            }
        }
    }

    private String run(int status, boolean again) throws IOException, InterruptedException {
        Process script = new ProcessBuilder(
                        "bash", "-c", RUN, "script", data.toString(), String.valueOf(status), String.valueOf(again))
                .directory(House.repository().toFile())
                .redirectErrorStream(true)
                .start();
        String words = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).isEqualTo(1);
        return words;
    }

    private List<String> starts() throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("starts"))) {
            return lines.toList();
        }
    }
}
