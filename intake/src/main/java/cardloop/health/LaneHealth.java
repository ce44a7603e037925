package cardloop.health;

import cardloop.issuers.CircuitStatus;
import cardloop.issuers.IssuerLimits;
import cardloop.throttle.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A lane over the last hour.
 *
 * @param asked attempts granted
 * @param answered of them
 * @param refused of them
 * @param unknown of them: no answer, may have arrived
 * @param notSent of them: surely did not leave
 * @param queries of them, at the door for asking after a question, where there is one
 * @param utilisation share of the strict pace that was used, 0 to 1 (a question over at the edges)
 * @param grants the most submissions that any window of the issuer's limit held, by our own rows
 * @param queryGrants the same at the door for queries, whose windows are of another length
 * @param limit of that window
 * @param circuit whether its issuer answers, now
 * @param perMinute how many questions it may ask a minute for long, its wrong-PIN budget counted
 */
public record LaneHealth(
        Lane lane,
        long asked,
        long answered,
        long refused,
        long unknown,
        long notSent,
        long queries,
        Latency latency,
        double utilisation,
        WindowCount grants,
        WindowCount queryGrants,
        int limit,
        CircuitStatus circuit,
        double perMinute) {
    static final Duration SPAN = Duration.ofHours(1);

    /** @param tries of the last {@link #SPAN}, those granted first first */
    static LaneHealth of(Lane lane, IssuerLimits limits, CircuitStatus circuit, List<Try> tries) {
        long[] submitted = granted(tries, false);
        long[] queried = granted(tries, true);
        return new LaneHealth(
                lane,
                tries.size(),
                count(tries, "Answered"),
                count(tries, "Refused"),
                count(tries, "Unknown"),
                count(tries, "NotSent"),
                queried.length,
                Latency.of(tries),
                (double) submitted.length * limits.submit().intervalMicros() / micros(SPAN),
                WindowCount.of(submitted, limits.submit()),
                limits.query().map(pace -> WindowCount.of(queried, pace)).orElse(WindowCount.NONE),
                limits.submit().limit(),
                circuit,
                Math.min(ofPace(limits), ofBudget(limits, tries)));
    }

    private static long[] granted(List<Try> tries, boolean query) {
        return tries.stream()
                .filter(each -> each.query() == query)
                .mapToLong(Try::grantedMicros)
                .toArray();
    }

    private static long count(List<Try> tries, String outcome) {
        return tries.stream().filter(t -> t.is(outcome)).count();
    }

    private static double ofPace(IssuerLimits limits) {
        return (double) micros(Duration.ofMinutes(1)) / limits.submit().intervalMicros();
    }

    /** A budget of wrong PINs that all cards of a lane share slows it down to the rate at which wrong PINs may come. */
    private static double ofBudget(IssuerLimits limits, List<Try> tries) {
        long submitted = tries.stream().filter(each -> !each.query()).count();
        long wrong = tries.stream().filter(Try::wrongPin).count();
        Optional<IssuerLimits.WrongPinBudget> budget = limits.wrongPins(IssuerLimits.Scope.EGRESS);
        if (budget.isEmpty() || wrong == 0) {
            return Double.MAX_VALUE;
        }
        double wrongAMinute = budget.get().units()
                * (double) micros(Duration.ofMinutes(1))
                / budget.get().takenMicros();
        return wrongAMinute * submitted / wrong;
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    /** Calls that were one too many for a window, at either door; must be 0. */
    public int violations() {
        return grants.violations() + queryGrants.violations();
    }

    /** Whole percent of what was sent that was answered; 100 when nothing was. */
    public long success() {
        long sent = answered + refused + unknown;
        return sent == 0 ? 100 : Math.round(100.0 * answered / sent);
    }

    /** Whole percent of the strict pace. */
    public long used() {
        return Math.round(100 * utilisation);
    }
}
