package cardloop.runs;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.calendar.BusinessDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class NightHoursTest {
    private static final LocalTime SIX = LocalTime.of(6, 0);

    @Test
    void aNightEndsAtTheNextSixOClockInShanghai() {
        assertThat(at("2026-11-21T14:00:00Z").usualEnd()).isEqualTo("2026-11-21T22:00:00Z");
        assertThat(at("2026-11-21T21:59:00Z").usualEnd()).isEqualTo("2026-11-21T22:00:00Z");
        assertThat(at("2026-11-21T22:00:00Z").usualEnd()).isEqualTo("2026-11-22T22:00:00Z");
    }

    @Test
    void theBusinessDayIsCutInShanghai() {
        assertThat(at("2026-11-21T15:59:59Z").today()).hasToString("2026-11-21");
        assertThat(at("2026-11-21T16:00:00Z").today()).hasToString("2026-11-22");
    }

    @Test
    void anEndThatIsOverBecomesTheUsualOne() {
        NightHours hours = at("2026-11-21T14:00:00Z");
        assertThat(hours.orUsual(Instant.parse("2026-11-21T15:00:00Z"))).isEqualTo("2026-11-21T15:00:00Z");
        assertThat(hours.orUsual(Instant.parse("2026-11-21T13:00:00Z"))).isEqualTo("2026-11-21T22:00:00Z");
    }

    private static NightHours at(String now) {
        return new NightHours(Clock.fixed(Instant.parse(now), BusinessDay.ZONE), SIX);
    }
}
