package cardloop.console.api;

import cardloop.console.RunViews;
import cardloop.http.Problem;
import cardloop.nights.NightDesk;
import cardloop.nights.NightPlan;
import cardloop.purge.PurgePreview;
import cardloop.runs.RunOrder;
import java.util.Map;

/** What a job would do; most can only be run. */
final class DryRuns {
    private final NightDesk nights;
    private final PurgePreview purge;

    DryRuns(NightDesk nights, PurgePreview purge) {
        this.nights = nights;
        this.purge = purge;
    }

    /** What a night would ask. */
    record PlanJson(int asked, Map<String, Integer> byLane, Map<?, Integer> skipped) {
        static PlanJson of(NightPlan.Counts plan) {
            return new PlanJson(plan.asked(), plan.byLane(), plan.byReason());
        }
    }

    /** What a purge would forget. */
    record PurgeJson(Map<String, Integer> due) {}

    /** @throws cardloop.http.ProblemException for a job that has no dry run */
    Object run(RunOrder order) {
        return switch (order.job()) {
            case "revalidate" -> PlanJson.of(nights.plan(RunViews.nightOf(order)));
            case "purge" -> new PurgeJson(purge.due());
            default ->
                throw Problem.invalidField("/dryRun", "这个任务没有试运行。", "This job has no dry run.")
                        .asException();
        };
    }
}
