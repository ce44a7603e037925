package cardloop.stub.limit;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.limit.RequestLimits.Escalation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingWindowTest {
    private static final Instant START = Instant.ofEpochSecond(1_795_289_400);
    private static final Limit FIVE_IN_TEN = new Limit(5, Duration.ofSeconds(10));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsWhatANaiveRecountCounts(long seed) {
        Random random = new Random(seed);
        RequestLimits limits = new RequestLimits(FIVE_IN_TEN, Escalation.NEVER);
        List<Instant> arrivals = new ArrayList<>();
        Instant now = START;
        int worst = 0;
        int violations = 0;
        for (int i = 0; i < 2_000; i++) {
            now = now.plusMillis(random.nextInt(10) < 3 ? random.nextInt(12_000) : random.nextInt(2_500));
            arrivals.add(now);
            int naive = naiveCount(arrivals, now);
            worst = Math.max(worst, naive);
            violations += naive > 5 ? 1 : 0;
            boolean refused = limits.arrive("a", now) instanceof Admission.TooMany;
            assertThat(refused).isEqualTo(naive > 5);
        }
        AddressStats stats = limits.stats().get("a");
        assertThat(stats).isEqualTo(new AddressStats(2_000, violations, 5, 10, worst, violations));
    }

    private static int naiveCount(List<Instant> arrivals, Instant now) {
        return (int) arrivals.stream()
                .filter(t -> Duration.between(t, now).compareTo(Duration.ofSeconds(10)) < 0)
                .count();
    }

    @Test
    void twoArrivalsExactlyOneWindowApartAreNotInTheSameOne() {
        RequestLimits limits = new RequestLimits(new Limit(1, Duration.ofSeconds(10)), Escalation.NEVER);
        assertThat(limits.arrive("a", START)).isInstanceOf(Admission.Admitted.class);
        assertThat(limits.arrive("a", START.plusSeconds(10))).isInstanceOf(Admission.Admitted.class);
        assertThat(limits.arrive("a", START.plusSeconds(19))).isInstanceOf(Admission.TooMany.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whoComesBackAfterTheToldTimeIsLetIn(long seed) {
        Random random = new Random(seed);
        RequestLimits limits = new RequestLimits(FIVE_IN_TEN, Escalation.NEVER);
        Instant now = START;
        for (int i = 0; i < 1_000; i++) {
            now = now.plusMillis(random.nextInt(3_000));
            if (limits.arrive("a", now) instanceof Admission.TooMany(long seconds)) {
                now = now.plusSeconds(seconds);
                assertThat(limits.arrive("a", now)).isInstanceOf(Admission.Admitted.class);
            }
        }
    }

    @Test
    void fiveRefusalsWithinTenMinutesShutTheAddressOutForTen() {
        RequestLimits limits = new RequestLimits(new Limit(1, Duration.ofSeconds(60)), Escalation.TO_BLOCK);
        limits.arrive("a", START);
        for (int i = 1; i <= 5; i++) {
            assertThat(limits.arrive("a", START.plusSeconds(i))).isInstanceOf(Admission.TooMany.class);
        }
        assertThat(limits.arrive("a", START.plusSeconds(304))).isEqualTo(new Admission.Blocked(301));
        assertThat(limits.arrive("a", START.plusSeconds(605))).isInstanceOf(Admission.Admitted.class);
        assertThat(limits.arrive("b", START)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void aLimitOfZeroIsNone() {
        RequestLimits limits = new RequestLimits(Limit.perMinute(0), Escalation.NEVER);
        for (int i = 0; i < 500; i++) {
            assertThat(limits.arrive("a", START)).isInstanceOf(Admission.Admitted.class);
        }
    }
}
