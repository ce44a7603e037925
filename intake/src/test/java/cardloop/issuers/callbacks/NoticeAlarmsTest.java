package cardloop.issuers.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.TestingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoticeAlarmsTest {
    private final TestingEvents events = new TestingEvents();
    private final TestingClock clock = TestingClock.atAnyTime();
    private final NoticeAlarms alarms = new NoticeAlarms(events, clock);

    @Test
    void aFloodOfForgedNoticesIsOneEventAMinuteWithItsCount() {
        for (int i = 0; i < 1_000; i++) {
            alarms.turnedAway("gateway", NoticeReply.FORGED);
        }
        assertThat(events.told).containsExactly("issuer:gateway NOTICE_FORGED 1 notice since the last such event");
        clock.pass(Duration.ofMinutes(1));
        alarms.turnedAway("gateway", NoticeReply.FORGED);
        assertThat(events.told).hasSize(2).last().asString().contains("1000 notices");
    }

    @Test
    void anotherReasonIsAnotherEvent() {
        alarms.turnedAway("gateway", NoticeReply.FORGED);
        alarms.turnedAway("gateway", NoticeReply.UNKNOWN_NUMBER);
        assertThat(events.told).hasSize(2);
    }
}
