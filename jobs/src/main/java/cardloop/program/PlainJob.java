package cardloop.program;

import cardloop.runs.NightHours;
import cardloop.runs.Run;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunOrder;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** A job without lanes, run for today and told on a terminal step by step. */
record PlainJob(String name, ApplicationContext context, NightPrinter printer) {
    /** The exit status. */
    int run() throws InterruptedException {
        NightHours hours = context.getBean(NightHours.class);
        RunSession session = new RunSession(context.getBean(RunDesk.class));
        RunOrder order = new RunOrder(name, hours.today(), Optional.empty(), hours.usualEnd());
        StartOutcome outcome = session.start(
                order, () -> printer.say("另一个进程正在运行它，等待它的动静…", "Another process is at it; waiting for a sign of it…"));
        return switch (outcome) {
            case StartOutcome.Started(long id) -> ended(session.follow(id, () -> {}));
            case StartOutcome.AlreadyDone _ -> {
                printer.say("这个营业日已经做过，没有再做。", "Done before on this business day; nothing was done again.");
                yield RevalidateCommand.DONE;
            }
            case StartOutcome.AlreadyRunning(long id) -> {
                printer.say("另一个进程正在运行它（#" + id + "）。", "Another process is running it (#" + id + ").");
                yield RevalidateCommand.FAILED;
            }
        };
    }

    private int ended(Run run) {
        run.steps()
                .forEach(step -> printer.say(step.name() + "：" + step.written(), step.name() + ": " + step.written()));
        run.failure().ifPresent(why -> printer.say("原因：" + why, "cause: " + why));
        return RevalidateCommand.exitStatus(run.status(), 0);
    }
}
