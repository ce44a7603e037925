package cardloop.program;

import cardloop.access.live.LiveConfiguration;
import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import picocli.CommandLine;

/** The command line of operators: the same rooms, no server. Settings such as {@code --cardloop.data-dir=…} pass through. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(JobsConfiguration.class)
public class JobsCommandApplication {
    private static final String SETTING = "--[a-z][a-z-]*\\..*";
    /** What a command prints is its result; a caller who wants to hear more says so. */
    private static final List<String> QUIET =
            List.of("--logging.level.cardloop=WARN", "--logging.level.org.flywaydb.core.internal.command=WARN");

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /**
     * Runs a command.
     *
     * @return 0 done, 1 failed, 2 usage, 3 stopped early and restartable, 4 done with skipped items
     */
    static int run(String... args) {
        return run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), args);
    }

    /** @param in where a PIN is read from */
    static int run(BufferedReader in, String... args) {
        String[] settings = pick(args, true);
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        Charset charset = System.out.charset();
        return new CommandLine(new JobsCommand())
                .addSubcommand(new RevalidateCommand(() -> open(settings), terminal))
                .addSubcommand(new RecalibrateCommand(() -> open(settings), terminal))
                .addSubcommand(new PurgeCommand(() -> open(settings), terminal))
                .addSubcommand(new CanaryCommand(() -> open(settings), in))
                .setOut(new PrintWriter(new OutputStreamWriter(System.out, charset), true))
                .setErr(new PrintWriter(new OutputStreamWriter(System.err, charset), true))
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(line.getCommandName() + ": " + root(failure));
                    return line.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(pick(args, false));
    }

    /** What lies under it all, in one line. */
    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Objects.requireNonNullElse(root.getMessage(), root.toString());
    }

    private static String[] pick(String[] args, boolean settings) {
        List<String> picked = Arrays.stream(args)
                .filter(arg -> arg.matches(SETTING) == settings)
                .toList();
        return picked.toArray(String[]::new);
    }

    private static ConfigurableApplicationContext open(String... settings) {
        return new SpringApplicationBuilder(JobsCommandApplication.class, LiveConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("spring.config.name=jobs", "cardloop.runs.resume=false")
                .run(quietly(settings));
    }

    /** The same setting twice would be both values at once. */
    private static String[] quietly(String... settings) {
        List<String> named =
                Arrays.stream(settings).map(JobsCommandApplication::name).toList();
        return Stream.concat(QUIET.stream().filter(quiet -> !named.contains(name(quiet))), Arrays.stream(settings))
                .toArray(String[]::new);
    }

    private static String name(String setting) {
        return setting.split("=", 2)[0];
    }
}
