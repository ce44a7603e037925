package cardloop.base.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.TestingClock;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RepeatedLinesTest {
    private final TestingClock clock = TestingClock.atAnyTime();
    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("line");
    private final ListAppender<ILoggingEvent> kept = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            super.append(line);
        }
    };

    @BeforeEach
    void open() {
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.addTurboFilter(new RepeatedLines(clock));
        kept.setContext(context);
        kept.start();
        log.addAppender(kept);
    }

    @Test
    void aFaultThatRepeatsIsOneLineAMinuteWithACount() {
        for (int second = 0; second < 150; second++) {
            log.error("step {} failed", second, new IllegalStateException("away"));
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(kept.list)
                .extracting(line -> line.getMDCPropertyMap().getOrDefault(RepeatedLines.REPEATS, ""))
                .containsExactly("", " (and 59 more like it)", " (and 59 more like it)");
    }

    @Test
    void anotherFaultOfTheSameStepIsSaidAndSoIsWhatIsNoFault() {
        log.error("a step failed", new IllegalStateException("away"));
        log.error("a step failed", new IllegalArgumentException("odd"));
        log.info("all is well");
        log.info("all is well");
        assertThat(kept.list).hasSize(4);
    }

    @Test
    void numbersInALineMakeItNoOtherLine() {
        log.warn("card 1 is late");
        log.warn("card 2 is late");
        assertThat(kept.list).hasSize(1);
    }
}
