package cardloop.jobs;

import cardloop.purge.PurgePreview;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forgets what has ended long enough ago, and prints how many of each. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, or done before today",
            "1:failed",
            "2:usage",
            "3:stopped early; the same command goes on"
        },
        description = {
            "销毁早已结束的卡的照片、卡密与识别结果，并留下证明。",
            "Destroys photos, PINs and readings of cards that ended long ago, and keeps proof of it."
        })
final class PurgeCommand implements Callable<Integer> {
    private final Supplier<ConfigurableApplicationContext> rooms;
    private final boolean terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--dry-run", description = "only print how many are due")
    private boolean dryRun;

    PurgeCommand(Supplier<ConfigurableApplicationContext> rooms, boolean terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        NightPrinter printer =
                new NightPrinter(Objects.requireNonNull(spec).commandLine().getOut(), terminal, Locale.getDefault());
        try (ConfigurableApplicationContext context = rooms.get()) {
            if (!dryRun) {
                return new PlainJob("purge", context, printer).run();
            }
            context.getBean(PurgePreview.class)
                    .due()
                    .forEach((what, due) -> printer.say(what + "：" + due, what + ": " + due));
            return RevalidateCommand.DONE;
        }
    }
}
