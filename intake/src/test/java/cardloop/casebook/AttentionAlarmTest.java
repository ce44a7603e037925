package cardloop.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.casebook.attention.AttentionMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttentionAlarmTest {
    private Attention now = attention(0, 0);

    @Test
    void itIsSaidOnceThatMoreCardsWaitAndNotThatFewerDo() {
        AttentionAlarm alarm = new AttentionAlarm(() -> now);
        assertThat(alarm.look()).isFalse();
        now = attention(2, 0);
        assertThat(alarm.look()).isTrue();
        assertThat(alarm.look()).isFalse();
        now = attention(2, 1);
        assertThat(alarm.look()).isTrue();
        now = attention(0, 0);
        assertThat(alarm.look()).isFalse();
        now = attention(1, 0);
        assertThat(alarm.look()).isTrue();
    }

    @Test
    void itIsSaidInOneLineWhatTheyWaitFor() {
        assertThat(attention(3, 1).told())
                .isEqualTo("cards that wait for an operator: 3 (CAPTCHA 3), over their deadline: 1 (IN_REVIEW 1)");
    }

    @Test
    void oneReadingServesAllGaugesOfAScrape() {
        AtomicInteger readings = new AtomicInteger();
        AtomicLong nanos = new AtomicLong();
        now = attention(3, 1);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new AttentionMetrics(
                        () -> {
                            readings.incrementAndGet();
                            return now;
                        },
                        nanos::get)
                .bindTo(registry);
        assertThat(registry.get("cardloop.cases.parked")
                        .tag("waiting", "captcha")
                        .gauge()
                        .value())
                .isEqualTo(3);
        assertThat(registry.get("cardloop.cases.breached")
                        .tag("stage", "in_review")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(registry.get("cardloop.cases.breached")
                        .tag("stage", "parked")
                        .gauge()
                        .value())
                .isZero();
        assertThat(readings).hasValue(1);
        nanos.addAndGet(6_000_000_000L);
        now = attention(0, 0);
        assertThat(registry.get("cardloop.cases.parked")
                        .tag("waiting", "captcha")
                        .gauge()
                        .value())
                .isZero();
    }

    private static Attention attention(long captchas, long inReview) {
        return new Attention(
                captchas == 0 ? Map.of() : Map.of(WaitingCode.CAPTCHA, captchas),
                inReview == 0 ? Map.of() : Map.of(CardStage.IN_REVIEW, inReview));
    }
}
