package cardloop.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Intake and jobs as they are run for real, each in a process of its own, built and with the memory that the script gives. */
final class SoakPrograms implements AutoCloseable {
    private static final Pattern AFTER_FULL = Pattern.compile("Pause Full[^\\n]*->(\\d+)M\\(");
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);
    private static final long MEBIBYTE = 1L << 20;

    private final Path home;
    private final Path folder;
    private final List<String> settings;
    private final List<Program> programs = new ArrayList<>();

    /**
     * Starts nothing yet.
     *
     * @param home the built checkout
     * @param folder data, logs and figures of this run
     */
    SoakPrograms(Path home, Path folder, List<String> settings) {
        this.home = home;
        this.folder = folder;
        this.settings = List.copyOf(settings);
    }

    /**
     * One of them.
     *
     * @param name its module
     */
    record Program(String name, Process process, int port, Path log, Path gc) {
        String base() {
            return "http://127.0.0.1:" + port;
        }

        boolean alive() {
            return process.isAlive();
        }

        /** Resident memory in MiB; 0 when it has ended. */
        long residentMib() {
            try {
                return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0);
            } catch (IOException ended) {
                return 0;
            }
        }

        /** What is still reachable after everything else was collected, in MiB. */
        long liveHeapMib() {
            try {
                Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
                new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
                return AFTER_FULL
                        .matcher(Files.readString(gc))
                        .results()
                        .map(MatchResult::group)
                        .reduce((_, last) -> last)
                        .map(line -> Long.parseLong(line.replaceAll("(?s).*->(\\d+)M\\(", "$1")))
                        .orElse(0L);
            } catch (IOException e) {
                return 0;
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while a heap was measured", e);
            }
        }

        /** Lines of a level in its log. */
        List<String> lines(String level) {
            try (Stream<String> lines = Files.lines(log)) {
                return lines.filter(line -> line.contains(" " + level + " ")).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Program start(String module, String main, String heap, List<String> more) throws IOException {
        int port = freePort();
        Path log = folder.resolve(module + ".log");
        Path gc = folder.resolve(module + ".gc");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + gc + "::filecount=0",
                "-Dh2.bindAddress=127.0.0.1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-cp",
                home.resolve(module + "/target/" + module + ".jar") + ":" + home.resolve(module + "/target/lib/*"),
                main,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.profiles.active=demo",
                "--cardloop.data-dir=" + folder));
        command.addAll(settings);
        more.stream()
                .map(setting -> setting.replace("{port}", Integer.toString(port)))
                .forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Program program = new Program(module, process, port, log, gc);
        programs.add(program);
        awaitHealth(program);
        return program;
    }

    private static void awaitHealth(Program program) {
        SoakClient client = new SoakClient(program.base(), "");
        long giveUpAt = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (client.get("/actuator/health").status() != 200) {
            if (!program.alive() || System.nanoTime() > giveUpAt) {
                throw new IllegalStateException(program.name() + " does not start; see " + program.log());
            }
            SoakClient.pause(Duration.ofMillis(500));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    List<Program> all() {
        return List.copyOf(programs);
    }

    /** The embedded file in MiB; 0 where there is none. */
    long fileMib() {
        try {
            Path file = folder.resolve("cardloop.mv.db");
            return Files.exists(file) ? Files.size(file) / MEBIBYTE : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Program program : programs.reversed()) {
            program.process().destroy();
            try {
                if (!program.process().waitFor(ENDS_WITHIN)) {
                    System.out.printf(
                            Locale.ROOT, "%s did not end within %s and is killed%n", program.name(), ENDS_WITHIN);
                    program.process().destroyForcibly();
                }
            } catch (InterruptedException e) {
                program.process().destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
