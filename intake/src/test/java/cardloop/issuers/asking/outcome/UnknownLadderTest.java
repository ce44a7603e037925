package cardloop.issuers.asking.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnknownLadderTest {
    @Test
    void fiveSecondsThenLongerThenNightlyThenAPerson() {
        assertThat(IntStream.range(0, 9).mapToObj(UnknownLadder::pauseAfter).toList())
                .containsExactly(
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(Duration.ofSeconds(30)),
                        Optional.of(Duration.ofMinutes(2)),
                        Optional.of(Duration.ofMinutes(10)),
                        Optional.of(Duration.ofHours(1)),
                        Optional.of(Duration.ofDays(1)),
                        Optional.of(Duration.ofDays(1)),
                        Optional.of(Duration.ofDays(1)),
                        Optional.empty());
    }

    @Test
    void oneThatIsNeverDoneIsAskedAfterEverMoreSeldom() {
        Duration second = Duration.ofSeconds(1);
        assertThat(UnknownLadder.pauseOfPending(second, second)).isEqualTo(second);
        assertThat(UnknownLadder.pauseOfPending(second, Duration.ofMinutes(10))).isEqualTo(Duration.ofSeconds(30));
        assertThat(UnknownLadder.pauseOfPending(Duration.ofMinutes(1), Duration.ofMinutes(10)))
                .isEqualTo(Duration.ofMinutes(1));
    }
}
