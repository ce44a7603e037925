package cardloop.house;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.house.Script.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./cardloop} says when it cannot do what it was asked to. */
class CardloopScriptTest {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    @TempDir
    private Path folder;

    private Script script;

    @BeforeEach
    void aMachineWithPlainTools() throws IOException {
        script = Script.withPlainTools(Files.createDirectory(folder.resolve("tools")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpNamesEveryCommand(String word) throws Exception {
        Ending ending = script.run(Map.of(), word);
        assertThat(ending.status()).isZero();
        assertThat(ending.words())
                .contains(
                        "demo",
                        "test",
                        "serve",
                        "revalidate",
                        "canary",
                        "check",
                        "read",
                        "user",
                        "bench",
                        "stop",
                        "help")
                .contains("Exit status");
    }

    @Test
    void noCommandAtAllMeansHelp() throws Exception {
        assertThat(script.run(Map.of())).isEqualTo(script.run(Map.of(), "help"));
    }

    @Test
    void anUnknownCommandIsNamedAndIsAUsageError() throws Exception {
        Ending ending = script.run(Map.of(), "dance");
        assertThat(ending.status()).isEqualTo(USAGE);
        assertThat(ending.words()).contains("no command 'dance'").contains("./cardloop help");
    }

    @Test
    void aProgramThatServeDoesNotKnowIsAUsageError() throws Exception {
        Ending ending = script.run(Map.of(), "serve", "coffee");
        assertThat(ending.status()).isEqualTo(USAGE);
        assertThat(ending.words()).contains("'coffee'");
    }

    @Test
    void benchAloneSaysWhatThereIsToMeasure() throws Exception {
        Ending ending = script.run(Map.of(), "bench");
        assertThat(ending.status()).isZero();
        assertThat(ending.words()).contains("bench validators").contains("commons-validator");
    }

    @Test
    void somethingThatIsNotMeasuredIsAUsageError() throws Exception {
        Ending ending = script.run(Map.of(), "bench", "coffee");
        assertThat(ending.status()).isEqualTo(USAGE);
        assertThat(ending.words()).contains("'coffee'").contains("./cardloop bench lists");
    }

    @Test
    void benchNeedsAJdkBeforeAnythingElse() throws Exception {
        Path none = folder.resolve("none");
        Ending ending = script.run(Map.of("CARDLOOP_JDKS", none.toString()), "bench", "validators");
        assertThat(ending.status()).isEqualTo(FAILED);
        assertThat(ending.words()).contains("no JDK 25 found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve"})
    void anOptionThatIsNoSettingIsAUsageError(String command) throws Exception {
        Ending ending = script.run(Map.of(), command, "--bogus");
        assertThat(ending.status()).isEqualTo(USAGE);
        assertThat(ending.words()).contains("'--bogus' is no setting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test", "serve"})
    void aNearlyFullDiskIsSaidBeforeAnythingIsWritten(String command) throws Exception {
        Path jdk = Script.pretendJdk(folder.resolve("jdk"), "25.0.1");
        script.tool("mvn", "exit 9");
        script.tool("df", "echo; echo tmpfs 307200 0 301056 1% /");
        Ending ending = script.run(Map.of("JAVA_HOME", jdk.toString()), command);
        assertThat(ending.status()).isEqualTo(FAILED);
        assertThat(ending.words()).contains("the disk is nearly full: 294 MB free here, 1024 MB are needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data=../elsewhere", "--data=", "--data=a/b"})
    void aDataFolderOutsideOfDataIsAUsageError(String option) throws Exception {
        assertThat(script.run(Map.of(), "user", option).status()).isEqualTo(USAGE);
    }

    @Test
    void demoNeverEmptiesAnotherFolderThanItsOwn() throws Exception {
        Ending ending = script.run(Map.of(), "demo", "--data=live");
        assertThat(ending.status()).isEqualTo(USAGE);
        assertThat(ending.words()).contains("data/demo and no other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test", "serve", "revalidate", "canary", "check", "read", "user"})
    void aMissingJdkIsSaidBeforeAnythingElse(String command) throws Exception {
        Ending ending =
                script.run(Map.of("CARDLOOP_JDKS", folder.resolve("none").toString()), command);
        assertThat(ending.status()).isEqualTo(FAILED);
        assertThat(ending.words()).contains("no JDK 25 found").contains("JAVA_HOME");
    }

    @Test
    void anOlderJdkIsNotTaken() throws Exception {
        Path older = Script.pretendJdk(folder.resolve("older"), "17.0.12");
        Ending ending = script.run(Map.of("CARDLOOP_JDKS", folder.toString(), "JAVA_HOME", older.toString()), "test");
        assertThat(ending.words()).contains("no JDK 25 found");
    }

    @ParameterizedTest
    @CsvSource({"25", "25.0.1", "25-ea"})
    void aJdkAmongOthersIsFoundAndThenMavenIsMissed(String version) throws Exception {
        Script.pretendJdk(folder.resolve("jdks/a-17"), "17.0.12");
        Script.pretendJdk(folder.resolve("jdks/b-25"), version);
        Ending ending =
                script.run(Map.of("CARDLOOP_JDKS", folder.resolve("jdks").toString()), "test");
        assertThat(ending.status()).isEqualTo(FAILED);
        assertThat(ending.words()).contains("Maven is missing").contains("apt-get install");
    }

    /** Who holds the port, this test or a demonstration that is running, does not matter: it is taken. */
    @Test
    void aTakenPortIsNamedWithTheWayToFindWhoHasIt() throws Exception {
        Path jdk = Script.pretendJdk(folder.resolve("jdk"), "25.0.1");
        try (ServerSocket held = holdIfFree(8080)) {
            Ending ending = script.run(Map.of("JAVA_HOME", jdk.toString()), "demo");
            assertThat(held == null || held.isBound()).isTrue();
            assertThat(ending.status()).isEqualTo(FAILED);
            assertThat(ending.words())
                    .containsPattern("port \\d+ \\(.*\\) is taken")
                    .contains("ss -ltnp");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "serve,intake,--server.port=",
        "serve,jobs,--jobs-port=",
        "demo,'',--stubs-port=",
        "serve,'',--intake-port="
    })
    void thePortThatWillBeUsedIsTheOneThatMustBeFree(String command, String program, String option) throws Exception {
        Path jdk = Script.pretendJdk(folder.resolve("jdk"), "25.0.1");
        Script fresh = script.in(copy());
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String[] words = Stream.of(command, program, option + held.getLocalPort())
                    .filter(word -> !word.isEmpty())
                    .toArray(String[]::new);
            Ending ending = fresh.run(Map.of("JAVA_HOME", jdk.toString()), words);
            assertThat(ending.status()).isEqualTo(FAILED);
            assertThat(ending.words())
                    .contains("port " + held.getLocalPort() + " (")
                    .contains("is taken");
        }
    }

    @Test
    void aFreePortIsTakenThoughTheUsualOneIsNotFree() throws Exception {
        Path jdk = Script.pretendJdk(folder.resolve("jdk"), "25.0.1");
        try (ServerSocket held = holdIfFree(8080)) {
            assertThat(held == null || held.isBound()).isTrue();
            Ending ending =
                    script.in(copy()).run(Map.of("JAVA_HOME", jdk.toString()), "serve", "intake", "--server.port=1");
            assertThat(ending.words()).doesNotContain("is taken").contains("Maven is missing");
        }
    }

    @Test
    void onePortForTwoProgramsAndWhatIsNoPortAreUsageErrors() throws Exception {
        assertThat(script.run(Map.of(), "serve", "--server.port=8090").status()).isEqualTo(USAGE);
        assertThat(script.run(Map.of(), "demo", "--server.port=8090").words()).contains("--intake-port=N");
        assertThat(script.run(Map.of(), "demo", "--jobs-port=70000").status()).isEqualTo(USAGE);
    }

    @Test
    void stopEndsNothingWhenItIsAskedWhatItDoes() throws Exception {
        Ending ending = script.run(Map.of(), "stop", "--help");
        assertThat(ending.status()).isEqualTo(USAGE);
        assertThat(ending.words()).contains("stop takes no options");
    }

    @Test
    void stopWithNothingRunningSaysSo() throws Exception {
        Ending ending = script.in(copy()).run(Map.of(), "stop");
        assertThat(ending).isEqualTo(new Ending(0, "Nothing is running.\n"));
    }

    /** The script by itself, where nothing was built. */
    private Path copy() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("copy"));
        for (String part : new String[] {"cardloop", "machine.sh", "build.sh", "programs.sh", "bench.sh"}) {
            Path file = Path.of(part.equals("cardloop") ? "" : ".cardloop", part);
            Files.createDirectories(elsewhere.resolve(file).getParent());
            Files.copy(House.repository().resolve(file), elsewhere.resolve(file));
        }
        return elsewhere;
    }

    private static @Nullable ServerSocket holdIfFree(int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            return null;
        }
    }
}
