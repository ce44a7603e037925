package cardloop.web.rate;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.http.RateLimit;
import cardloop.testing.TestingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallWindowTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int QUOTA = 3;
    private static final long SEED = 20_261_121;

    private final TestingClock clock = TestingClock.atAnyTime();
    private final CallWindow calls = new CallWindow("any", QUOTA, MINUTE, clock);

    @Test
    void eachCallLeavesOneLess() {
        assertThat(calls.take("lin")).isEqualTo(granted(2, 60));
        clock.pass(Duration.ofSeconds(20));
        assertThat(calls.take("lin")).isEqualTo(granted(1, 40));
    }

    @Test
    void beyondTheQuotaOneWaitsUntilTheOldestCallIsAMinuteOld() {
        for (int i = 0; i < QUOTA; i++) {
            calls.take("lin");
        }
        clock.pass(Duration.ofMillis(59_500));
        assertThat(calls.take("lin")).isEqualTo(new CallWindow.Turn.Refused(limit(0, 1)));
        clock.pass(Duration.ofMillis(500));
        assertThat(calls.take("lin")).isEqualTo(granted(2, 60));
    }

    @Test
    void whoIsRefusedIsNotHeldLongerForAsking() {
        for (int i = 0; i < QUOTA + 50; i++) {
            calls.take("lin");
        }
        clock.pass(MINUTE);
        assertThat(calls.take("lin")).isInstanceOf(CallWindow.Turn.Granted.class);
    }

    @Test
    void callersDoNotShare() {
        for (int i = 0; i < QUOTA; i++) {
            calls.take("lin");
        }
        assertThat(calls.take("wang")).isInstanceOf(CallWindow.Turn.Granted.class);
    }

    @Test
    void noWindowHoldsMoreThanTheQuotaWhereverItStarts() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        List<Instant> granted = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            clock.pass(Duration.ofMillis(random.nextInt(30_000)));
            if (calls.take("lin") instanceof CallWindow.Turn.Granted) {
                granted.add(clock.instant());
            }
        }
        assertThat(granted).hasSizeGreaterThan(1_000);
        for (int i = QUOTA; i < granted.size(); i++) {
            assertThat(Duration.between(granted.get(i - QUOTA), granted.get(i))).isGreaterThanOrEqualTo(MINUTE);
        }
    }

    private static CallWindow.Turn granted(int left, int reset) {
        return new CallWindow.Turn.Granted(limit(left, reset));
    }

    private static RateLimit limit(int left, int reset) {
        return new RateLimit("any", QUOTA, 60, left, reset);
    }
}
