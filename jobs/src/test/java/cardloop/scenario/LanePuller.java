package cardloop.scenario;

import cardloop.throttle.Pace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A running {@link LanePullerApplication} in a process of its own. */
final class LanePuller implements AutoCloseable {
    private final Process process;

    private LanePuller(Process process) {
        this.process = process;
    }

    /** Starts one and waits until it pulls. */
    static LanePuller start(ScenarioHouse.Site site, Pace pace, Duration holdAtMost, long seed) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dh2.bindAddress=127.0.0.1",
                        "-Dlogging.config=classpath:scenario-logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LanePullerApplication.class.getName(),
                        site.dataFolder().toString(),
                        site.url(),
                        site.user(),
                        site.issuersUrl(),
                        Integer.toString(pace.limit()),
                        Long.toString(pace.window().toMillis()),
                        Long.toString(pace.jitter().toMillis()),
                        Long.toString(holdAtMost.toMillis()),
                        Long.toString(seed)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.equals(LanePullerApplication.READY)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("a pulling process ended before it was ready");
        }
        return new LanePuller(process);
    }

    /** As {@code kill -9} does: whatever it was doing stays as it is. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
