package cardloop.program;

import cardloop.base.Event;
import cardloop.base.StopSignals;
import cardloop.runs.Run;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunOrder;

/** A run that a command started, from its start to its end. */
record RunSession(RunDesk desk) {
    private static final long SECOND = 1_000;
    private static final int SECONDS_UNTIL_DEAD = 40;

    /**
     * Starts it. A process that was killed holds its run until it counts as dead; that is waited for.
     *
     * @param waiting told once, when another process holds it
     */
    StartOutcome start(RunOrder order, Runnable waiting) throws InterruptedException {
        StartOutcome outcome = desk.start(order, Event.Program.COMMAND_LINE);
        for (int second = 0; outcome instanceof StartOutcome.AlreadyRunning && second < SECONDS_UNTIL_DEAD; second++) {
            if (second == 0) {
                waiting.run();
            }
            Thread.sleep(SECOND);
            outcome = desk.start(order, Event.Program.COMMAND_LINE);
        }
        return outcome;
    }

    /**
     * Waits for its end; a signal to stop asks it to stop.
     *
     * @param everySecond called while it runs
     */
    Run follow(long id, Runnable everySecond) throws InterruptedException {
        StopSignals.on(() -> desk.stop(id, Event.Program.COMMAND_LINE));
        Run run = desk.find(id).orElseThrow();
        while (run.status().isLive()) {
            everySecond.run();
            Thread.sleep(SECOND);
            run = desk.find(id).orElseThrow();
        }
        return run;
    }
}
