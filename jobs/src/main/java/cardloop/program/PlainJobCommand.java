package cardloop.program;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command of a job without lanes, which has the job's name. */
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, or done before today",
            "1:failed",
            "2:usage",
            "3:stopped early; the same command goes on"
        })
abstract class PlainJobCommand implements Callable<Integer> {
    private final Supplier<ConfigurableApplicationContext> rooms;
    private final boolean terminal;

    @Spec
    private @Nullable CommandSpec spec;

    PlainJobCommand(Supplier<ConfigurableApplicationContext> rooms, boolean terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public final Integer call() throws InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec);
        NightPrinter printer = new NightPrinter(command.commandLine().getOut(), terminal, Locale.getDefault());
        try (ConfigurableApplicationContext context = rooms.get()) {
            return call(new PlainJob(command.name(), context, printer));
        }
    }

    /** The exit status. */
    abstract int call(PlainJob job) throws InterruptedException;
}
