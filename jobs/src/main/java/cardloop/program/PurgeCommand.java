package cardloop.program;

import cardloop.purge.PurgePreview;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forgets what has ended long enough ago, and prints how many of each. */
@Command(
        name = "purge",
        description = {
            "销毁早已结束的卡的照片、卡密与识别结果，并留下证明。",
            "Destroys photos, PINs and readings of cards that ended long ago, and keeps proof of it."
        })
final class PurgeCommand extends PlainJobCommand {
    @Option(names = "--dry-run", description = "only print how many are due")
    private boolean dryRun;

    PurgeCommand(Supplier<ConfigurableApplicationContext> rooms, boolean terminal) {
        super(rooms, terminal);
    }

    @Override
    int call(PlainJob job) throws InterruptedException {
        if (!dryRun) {
            return job.run();
        }
        job.context()
                .getBean(PurgePreview.class)
                .due()
                .forEach((what, due) -> job.printer().say(what + "：" + due, what + ": " + due));
        return RevalidateCommand.DONE;
    }
}
