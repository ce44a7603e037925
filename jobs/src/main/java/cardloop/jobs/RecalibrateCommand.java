package cardloop.jobs;

import cardloop.calibration.Accuracy;
import cardloop.calibration.Calibration;
import cardloop.database.StopSignals;
import cardloop.reading.Proof;
import cardloop.runs.NightHours;
import cardloop.runs.Run;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunOrder;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares readings with the codes that issuers recognised, and prints how right the reader has been. */
@Command(
        name = "recalibrate",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, or done before today",
            "1:failed",
            "2:usage",
            "3:stopped early; the same command goes on"
        },
        description = {
            "用发卡方已认得的卡核对识别结果，更新置信度。",
            "Compares what was read with the codes that issuers recognised, and renews the confidences."
        })
final class RecalibrateCommand implements Callable<Integer> {
    private static final String JOB = "recalibrate";
    private static final String ACTOR = "command";
    private static final long LOOK_MILLIS = 200;
    private static final double PERCENT = 100;

    private final Supplier<ConfigurableApplicationContext> rooms;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--show", description = "only print the figures")
    private boolean show;

    RecalibrateCommand(Supplier<ConfigurableApplicationContext> rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (ConfigurableApplicationContext context = rooms.get()) {
            int status = show ? RevalidateCommand.DONE : run(context, out);
            print(out, context.getBean(Calibration.class).all());
            return status;
        }
    }

    private static int run(ConfigurableApplicationContext context, PrintWriter out) throws InterruptedException {
        NightHours hours = context.getBean(NightHours.class);
        RunDesk desk = context.getBean(RunDesk.class);
        RunOrder order = new RunOrder(JOB, hours.today(), Optional.empty(), hours.usualEnd());
        return switch (desk.start(order, ACTOR)) {
            case StartOutcome.Started(long id) -> follow(desk, id, out);
            case StartOutcome.AlreadyDone _ -> {
                out.println("Done before on this business day; nothing was compared again.");
                yield RevalidateCommand.DONE;
            }
            case StartOutcome.AlreadyRunning(long id) -> {
                out.println("Another process is running it (#" + id + ").");
                yield RevalidateCommand.FAILED;
            }
        };
    }

    private static int follow(RunDesk desk, long id, PrintWriter out) throws InterruptedException {
        StopSignals.on(() -> desk.stop(id, ACTOR));
        Run run = desk.find(id).orElseThrow();
        while (run.status().isLive()) {
            Thread.sleep(LOOK_MILLIS);
            run = desk.find(id).orElseThrow();
        }
        run.steps().forEach(step -> out.printf(Locale.ROOT, "%s: %d%n", step.name(), step.written()));
        run.failure().ifPresent(why -> out.println("cause: " + why));
        return RevalidateCommand.exitStatus(run.status(), 0);
    }

    private static void print(PrintWriter out, List<Accuracy> kinds) {
        if (kinds.isEmpty()) {
            out.println("No reading has been compared yet.");
            return;
        }
        out.printf(
                "%-16s %8s %8s %10s %8s %10s %s%n",
                "kind", "codes", "exact", "characters", "wrong", "undoubted", "wrong, and at most");
        for (Accuracy kind : kinds) {
            out.printf(
                    Locale.ROOT,
                    "%-16s %8d %7.1f%% %10d %7.2f%% %10d %d, %.3f%%%s%n",
                    kind.kind(),
                    kind.codes(),
                    PERCENT * kind.exact() / kind.codes(),
                    kind.characters(),
                    PERCENT * kind.characterErrorRate(),
                    kind.undoubted(),
                    kind.undoubtedWrong(),
                    PERCENT * kind.wrongBound(),
                    kind.proof() == Proof.CALIBRATED ? ": may be certain" : "");
        }
        out.flush();
    }
}
