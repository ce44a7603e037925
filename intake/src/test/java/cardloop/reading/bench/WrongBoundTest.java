package cardloop.reading.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongBoundTest {
    /** Solved by hand: (1 - p)^n = 0.05, and for one failure (1 - p)^n + n p (1 - p)^(n - 1) = 0.05. */
    @ParameterizedTest
    @CsvSource({"0, 1, 0.95", "0, 10, 0.258866", "0, 3000, 0.000998", "1, 2, 0.974679", "1, 10, 0.394163"})
    void theBoundIsClopperAndPearsons(int failed, int tried, double bound) {
        assertThat(WrongBound.upper(failed, tried)).isCloseTo(bound, within(1e-5));
    }

    @Test
    void nothingTriedSaysNothing() {
        assertThat(WrongBound.upper(0, 0)).isEqualTo(1);
        assertThat(WrongBound.upper(3, 3)).isEqualTo(1);
    }
}
