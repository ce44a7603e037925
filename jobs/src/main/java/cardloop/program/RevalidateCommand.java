package cardloop.program;

import cardloop.console.RunView;
import cardloop.console.RunViews;
import cardloop.figures.JdbcFigures;
import cardloop.issuers.LaneDesk;
import cardloop.nights.Night;
import cardloop.nights.NightBook;
import cardloop.nights.NightDesk;
import cardloop.runs.NightHours;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunOrder;
import cardloop.runs.RunStatus;
import cardloop.watch.CanaryWatch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a night here, tells how far it is, and ends with what came of it. */
@Command(
        name = "revalidate",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:usage",
            "3:stopped early; the same command goes on",
            "4:done with skipped items"
        },
        description = {
            "就货架上的卡再问一次发卡方。",
            "Asks the issuers again about the cards on the shelf, and pulls those they no longer vouch for."
        })
final class RevalidateCommand implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int STOPPED = 3;
    static final int DONE_WITH_SKIPPED = 4;

    private static final String JOB = "revalidate";

    private final Supplier<ConfigurableApplicationContext> rooms;
    private final boolean terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--business-date", paramLabel = "YYYY-MM-DD", description = "the night to run; today by default")
    private @Nullable LocalDate businessDate;

    @Option(names = "--issuer", description = "only cards of this issuer")
    private @Nullable String issuer;

    @Option(names = "--dry-run", description = "only say what would be asked")
    private boolean dryRun;

    @Option(names = "--until", paramLabel = "HH:MM", description = "ask until then; 06:00 by default")
    private @Nullable LocalTime until;

    RevalidateCommand(Supplier<ConfigurableApplicationContext> rooms, boolean terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        NightPrinter printer = new NightPrinter(line.getOut(), terminal, Locale.getDefault());
        try (ConfigurableApplicationContext context = rooms.get()) {
            NightHours hours = context.getBean(NightHours.class);
            LocalDate day = businessDate == null ? hours.today() : businessDate;
            if (day.isAfter(hours.today())) {
                throw new CommandLine.ParameterException(line, "--business-date lies in the future");
            }
            RunOrder order = new RunOrder(
                    JOB, day, Optional.ofNullable(issuer), until == null ? hours.usualEnd() : hours.next(until));
            if (dryRun) {
                printer.plan(context.getBean(NightDesk.class).plan(new Night(day, order.issuer(), order.until())));
                return DONE;
            }
            RunDesk desk = context.getBean(RunDesk.class);
            RunViews views = new RunViews(
                    desk,
                    context.getBean(NightBook.class),
                    context.getBean(CanaryWatch.class),
                    context.getBean(JdbcFigures.class),
                    context.getBean(LaneDesk.class),
                    context.getBean(Clock.class));
            return new Session(desk, views, printer).run(order);
        }
    }

    /** One night, from its start to its summary. */
    record Session(RunDesk desk, RunViews views, NightPrinter printer) {
        int run(RunOrder order) throws InterruptedException {
            StartOutcome outcome = start(order);
            return switch (outcome) {
                case StartOutcome.Started(long id) -> follow(id);
                case StartOutcome.AlreadyDone(long id) -> {
                    printer.say("这个营业日已经完成，没有再问。", "This business day is done; nothing was asked again.");
                    yield told(id);
                }
                case StartOutcome.AlreadyRunning(long id) -> {
                    printer.say("另一个进程正在运行它（#" + id + "）。", "Another process is running it (#" + id + ").");
                    yield FAILED;
                }
            };
        }

        private StartOutcome start(RunOrder order) throws InterruptedException {
            return new RunSession(desk)
                    .start(
                            order,
                            () -> printer.say(
                                    "这一夜由另一个进程持有，等待它的动静…",
                                    "Another process holds this night; waiting for a sign of it…"));
        }

        private int follow(long id) throws InterruptedException {
            new RunSession(desk)
                    .follow(id, () -> printer.progress(views.find(id).orElseThrow()));
            return told(id);
        }

        private int told(long id) {
            RunView view = views.find(id).orElseThrow();
            printer.summary(view);
            return exitStatus(view.status(), view.night().skipped());
        }
    }

    static int exitStatus(RunStatus status, int skipped) {
        return switch (status) {
            case COMPLETED -> skipped == 0 ? DONE : DONE_WITH_SKIPPED;
            case STOPPED, STOPPING -> STOPPED;
            case FAILED, LOST, RUNNING, ABANDONED -> FAILED;
        };
    }
}
