package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PollGateTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration PATIENTLY = Duration.ofSeconds(30);

    private final PollGate gate = new PollGate();

    @Test
    void aPollGoesThroughAnOpenGate() throws Exception {
        assertThat(gate.<String>pass(() -> "found")).isEqualTo("found");
    }

    @Test
    void aClosedGateLooksLikeAPollThatFoundNothing() throws Exception {
        assertThat(gate.close(AT_ONCE)).isTrue();
        assertThat(gate.<String>pass(() -> "found")).isNull();
    }

    @Test
    void closingWaitsForThePollInHand() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> poll = threads.submit(() -> gate.pass(() -> {
                inside.countDown();
                finish.await();
                return "recorded";
            }));
            inside.await();
            assertThat(gate.close(AT_ONCE)).isFalse();
            finish.countDown();
            assertThat(gate.close(PATIENTLY)).isTrue();
            assertThat(poll.get()).isEqualTo("recorded");
        }
    }

    @Test
    void aPollThatFailsLeavesTheGate() throws Exception {
        assertThatThrownBy(() -> gate.pass(() -> {
                    throw new IOException("the step failed");
                }))
                .isInstanceOf(IOException.class);
        assertThat(gate.close(AT_ONCE)).isTrue();
    }
}
