package cardloop.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cardloop.card.Region;
import cardloop.inquiry.FollowUp;
import cardloop.issuers.CircuitStatus;
import cardloop.issuers.IssuerLimits;
import cardloop.throttle.Egress;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LaneHealthTest {
    private static final long SECOND = 1_000_000;
    private static final Lane JD = new Lane("jd", new Egress("127.0.0.11", new Region("CN-GD")));
    private static final Pace PACE = new Pace(60, Duration.ofMinutes(1), Duration.ZERO);
    private static final IssuerLimits LIMITS = new IssuerLimits(
            "jd",
            PACE,
            Optional.empty(),
            new FollowUp.Resubmit(),
            List.of(new IssuerLimits.WrongPinBudget(4, Duration.ofHours(1), Duration.ZERO, IssuerLimits.Scope.EGRESS)));

    @Test
    void aWindowOneOverItsLimitIsNamed() {
        long[] strict = LongStream.range(0, 600).map(i -> i * SECOND).toArray();
        assertThat(WindowCount.of(strict, PACE)).isEqualTo(new WindowCount(60, 0));
        long[] early = LongStream.range(0, 600)
                .map(i -> i < 300 ? i * SECOND : i * SECOND - 1)
                .toArray();
        assertThat(WindowCount.of(early, PACE).worst()).isEqualTo(61);
        assertThat(WindowCount.of(early, PACE).violations()).isPositive();
    }

    @Test
    void percentilesAreThoseOfTheNearestRank() {
        List<Try> tries = LongStream.rangeClosed(1, 100)
                .mapToObj(millis -> answered(0, millis, false))
                .toList();
        assertThat(Latency.of(tries)).isEqualTo(new Latency(50, 95, 99));
        assertThat(Latency.of(tries.subList(0, 1))).isEqualTo(new Latency(1, 1, 1));
        assertThat(Latency.of(List.of())).isEqualTo(new Latency(0, 0, 0));
    }

    @Test
    void whatDidNotLeaveTellsNothingOfTheIssuersLatency() {
        assertThat(Latency.of(List.of(new Try(false, "NotSent", false, 0, SECOND))))
                .isEqualTo(new Latency(0, 0, 0));
    }

    @Test
    void wrongPinsSlowALaneDownToWhatTheirBudgetAllows() {
        List<Try> tries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            tries.add(answered(i * SECOND, 20, i % 10 == 0));
        }
        LaneHealth health = LaneHealth.of(JD, LIMITS, CircuitStatus.CLOSED, tries);
        assertThat(health.perMinute()).isCloseTo(4.0 / 60 * 10, within(1e-9));
        assertThat(health.success()).isEqualTo(100);
        assertThat(LaneHealth.of(JD, LIMITS, CircuitStatus.CLOSED, List.of()).perMinute())
                .isEqualTo(60.0);
    }

    @Test
    void aBacklogIsDoneWhenItsRateSaysAndNeverWithoutALane() {
        assertThat(Backlog.of("jd", 60, 30, 30, 60).eta()).contains(Duration.ofMinutes(2));
        assertThat(Backlog.of("jd", 1, 0, 0, 60).etaMinutes()).contains(1L);
        assertThat(Backlog.of("jd", 1, 0, 0, 0).eta()).isEmpty();
    }

    private static Try answered(long grantedMicros, long millis, boolean wrongPin) {
        return new Try(false, "Answered", wrongPin, grantedMicros, grantedMicros + millis * 1_000);
    }
}
