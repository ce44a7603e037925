package cardloop.issuers.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitRuleTest {
    private static final CircuitRule RULE = new CircuitRule(Duration.ofSeconds(5), Duration.ofMinutes(5));

    @Test
    void itIsOpenForTwiceAsLongEachTimeAndNeverForLongerThanTheLongest() {
        assertThat(RULE.openMicros(1, 0)).isEqualTo(5_000_000);
        assertThat(RULE.openMicros(2, 0)).isEqualTo(10_000_000);
        assertThat(RULE.openMicros(7, 0)).isEqualTo(300_000_000);
        assertThat(RULE.openMicros(Integer.MAX_VALUE, 0)).isEqualTo(300_000_000);
    }

    @Test
    void luckMakesItUpToAFifthShorter() {
        assertThat(RULE.openMicros(1, 1)).isEqualTo(4_000_000);
        assertThat(RULE.openMicros(1, 0.5)).isEqualTo(4_500_000);
    }

    @Test
    void fiveInARowOrTenOfTwentyOpenIt() {
        assertThat(CircuitRule.opens(0b11111)).isTrue();
        assertThat(CircuitRule.opens(0b1111)).isFalse();
        assertThat(CircuitRule.opens(0b0101_0101_0101_0101_0101)).isTrue();
        assertThat(CircuitRule.opens(0b0101_0101_0101_0101_0100)).isFalse();
    }

    @Test
    void aLongestShorterThanTheFirstIsNoRule() {
        assertThatThrownBy(() -> new CircuitRule(Duration.ofSeconds(5), Duration.ofSeconds(4)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
