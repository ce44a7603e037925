package cardloop.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunResumerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final List<Object> started = new ArrayList<>();
    private final RunDesk desk = (RunDesk) Proxy.newProxyInstance(
            RunDesk.class.getClassLoader(), new Class<?>[] {RunDesk.class}, (_, method, arguments) -> {
                assertThat(method.getName()).isEqualTo("start");
                started.add(arguments[0]);
                return new RunDesk.StartOutcome.Started(1);
            });

    private static RunOrder order(String job) {
        return new RunOrder(job, DAY, Optional.empty(), Instant.EPOCH);
    }

    @Test
    void aRunOfThisVeryProcessWhoseBeatIsLateIsNotTakenFromIt() {
        RunOrder own = order("revalidate");
        RunOrder dead = order("purge");
        new RunResumer(desk, () -> List.of(own, dead), own::equals, until -> until.plusSeconds(1)).resume();
        assertThat(started).containsExactly(dead.until(Instant.EPOCH.plusSeconds(1)));
    }
}
