package cardloop.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.TestingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LoginThrottleTest {
    private final TestingClock clock = TestingClock.atAnyTime();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void aFewFailuresCostNothing() {
        fail(4, "lin", "10.0.0.1");

        assertThat(throttle.wait("lin", "10.0.0.1")).isEmpty();
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        fail(5, "lin", "10.0.0.1");
        assertThat(throttle.wait("lin", "10.0.0.2")).hasValue(Duration.ofSeconds(1));
        fail(3, "lin", "10.0.0.1");
        assertThat(throttle.wait("lin", "10.0.0.2")).hasValue(Duration.ofSeconds(8));
        fail(99, "lin", "10.0.0.1");
        assertThat(throttle.wait("lin", "10.0.0.2")).hasValue(Duration.ofSeconds(256));
    }

    @Test
    void theWaitPasses() {
        fail(5, "lin", "10.0.0.1");
        clock.pass(Duration.ofSeconds(1));

        assertThat(throttle.wait("lin", "10.0.0.1")).isEmpty();
    }

    @Test
    void anAddressThatTriesManyLoginsWaitsToo() {
        for (int i = 0; i < 20; i++) {
            throttle.failed("login" + i, "10.0.0.1");
        }
        assertThat(throttle.wait("another", "10.0.0.1")).isPresent();
        assertThat(throttle.wait("another", "10.0.0.2")).isEmpty();
    }

    @Test
    void aGoodPasswordFreesTheLoginButNotTheAddress() {
        fail(20, "lin", "10.0.0.1");
        throttle.succeeded("lin");

        assertThat(throttle.wait("lin", "10.0.0.2")).isEmpty();
        assertThat(throttle.wait("lin", "10.0.0.1")).isPresent();
    }

    @Test
    void anHourLaterItIsForgotten() {
        fail(12, "lin", "10.0.0.1");
        clock.pass(Duration.ofHours(2));
        fail(1, "lin", "10.0.0.1");

        assertThat(throttle.wait("lin", "10.0.0.1")).isEmpty();
    }

    private void fail(int times, String login, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(login, address);
        }
    }
}
