package cardloop.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestTest {
    private static final long SECOND = 1_000_000;
    private static final RestRule RULE =
            new RestRule(Duration.ofSeconds(10), Duration.ofSeconds(100), Duration.ofSeconds(60));

    private static Rest refusedTimes(int times) {
        Rest rest = Rest.NONE;
        for (int i = 0; i < times; i++) {
            rest = rest.refused(RULE, rest.untilMicros(), Duration.ZERO);
        }
        return rest;
    }

    private static long lengthOfRest(int refusals) {
        return refusedTimes(refusals).untilMicros() - refusedTimes(refusals - 1).untilMicros();
    }

    @Test
    void eachRefusalDoublesTheRestUpToTheCap() {
        assertThat(lengthOfRest(1)).isEqualTo(10 * SECOND);
        assertThat(lengthOfRest(2)).isEqualTo(20 * SECOND);
        assertThat(lengthOfRest(3)).isEqualTo(40 * SECOND);
        assertThat(lengthOfRest(4)).isEqualTo(80 * SECOND);
        assertThat(lengthOfRest(5)).isEqualTo(100 * SECOND);
        assertThat(lengthOfRest(50)).isEqualTo(100 * SECOND);
    }

    @Test
    void theIssuerMayAskForMoreThanOurCapButNeverForLess() {
        assertThat(Rest.NONE.refused(RULE, 0, Duration.ofHours(1)).untilMicros())
                .isEqualTo(3_600 * SECOND);
        assertThat(Rest.NONE.refused(RULE, 0, Duration.ofSeconds(1)).untilMicros())
                .isEqualTo(10 * SECOND);
    }

    @Test
    void aLateRefusalNeverBringsTheEndForward() {
        Rest rest = Rest.NONE.refused(RULE, 0, Duration.ofHours(1));
        assertThat(rest.refused(RULE, SECOND, Duration.ZERO).untilMicros()).isEqualTo(3_600 * SECOND);
    }

    @Test
    void eachQuietStretchTakesOneDoublingBack() {
        Rest rest = refusedTimes(3);
        long end = rest.untilMicros();
        assertThat(rest.recovered(RULE, end).step()).isEqualTo(3);
        assertThat(rest.recovered(RULE, end + 59 * SECOND).step()).isEqualTo(3);
        assertThat(rest.recovered(RULE, end + 60 * SECOND).step()).isEqualTo(2);
        assertThat(rest.recovered(RULE, end + 179 * SECOND).step()).isEqualTo(1);
        assertThat(rest.recovered(RULE, end + 180 * SECOND)).isEqualTo(Rest.NONE);
        assertThat(rest.recovered(RULE, Long.MAX_VALUE)).isEqualTo(Rest.NONE);
    }

    @Test
    void recoveringInManyLooksIsTheSameAsInOne() {
        Rest rest = refusedTimes(4);
        Rest often = rest;
        long now = rest.untilMicros();
        for (int i = 0; i < 25; i++) {
            now += 7 * SECOND;
            often = often.recovered(RULE, now);
            assertThat(often.step()).isEqualTo(rest.recovered(RULE, now).step());
        }
    }

    @Test
    void aRestEndsAtItsMoment() {
        Rest rest = Rest.NONE.refused(RULE, 0, Duration.ZERO);
        assertThat(rest.isOver(10 * SECOND - 1)).isFalse();
        assertThat(rest.isOver(10 * SECOND)).isTrue();
        assertThat(Rest.NONE.isOver(0)).isTrue();
    }

    @Test
    void aRuleWithoutRestIsRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RestRule(Duration.ZERO, second, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new RestRule(second, Duration.ofMillis(1), second));
        assertThatIllegalArgumentException().isThrownBy(() -> new RestRule(second, second, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rest(-1, 0));
    }
}
