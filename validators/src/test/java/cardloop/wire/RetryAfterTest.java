package cardloop.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Duration OTHERWISE = Duration.ofMinutes(7);
    private final RetryAfter retryAfter =
            new RetryAfter(Clock.fixed(Instant.parse("2026-11-21T11:30:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "17; PT17S",
                " 17 ; PT17S",
                "0; PT1S",
                "999999; PT24H",
                "Sat, 21 Nov 2026 11:30:42 GMT; PT42S",
                "Sat, 21 Nov 2026 11:00:00 GMT; PT1S",
                "Sat, 21 Nov 2099 11:00:00 GMT; PT24H",
                "Sun, 21 Nov 2026 11:30:42 GMT; PT7M",
                "-5; PT7M",
                "soon; PT7M",
                "99999999999999999999; PT7M",
                "1e3; PT7M",
            })
    void secondsOrADateBetweenASecondAndADay(String text, Duration rest) {
        assertThat(retryAfter.of(Optional.of(text), OTHERWISE)).isEqualTo(rest);
    }

    @Test
    void aDateFarAwayCountsAsADay() {
        assertThat(retryAfter.of(Optional.of("Sun, 22 Nov 2026 23:30:00 GMT"), OTHERWISE))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void nothingSaidIsTheDefault() {
        assertThat(retryAfter.of(Optional.empty(), OTHERWISE)).isEqualTo(OTHERWISE);
    }
}
