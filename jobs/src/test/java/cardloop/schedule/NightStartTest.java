package cardloop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cardloop.base.Event;
import cardloop.base.JdbcInserts;
import cardloop.nights.TestingClock;
import cardloop.nights.TestingHouse;
import cardloop.nights.TestingLanes;
import cardloop.runs.NightHours;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunFilter;
import cardloop.runs.RunOrder;
import cardloop.testing.TestDatabase;
import cardloop.testing.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** When nights begin by themselves, on any database. */
@ParameterizedClass
@EnumSource
class NightStartTest {
    private static final String JOB = "revalidate";
    private static final LocalTime TWO = LocalTime.of(2, 0);
    /** Ten in the evening in Shanghai. */
    private static final Instant EVENING = Instant.parse("2026-11-21T14:00:00Z");

    @Parameter
    Vendor vendor;

    private static final Instant NIGHT = Instant.parse("2026-11-21T18:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final TestingClock clock = new TestingClock(EVENING);
    private final TestingDesk desk = new TestingDesk();
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = vendor.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private JdbcNightSchedule schedule() {
        return new JdbcNightSchedule(database.jdbc(), new JdbcInserts(database.transactions()));
    }

    private NightStarter starter(LocalTime at, RunDesk desk) {
        return new NightStarter(JOB, at, schedule(), desk, new NightHours(clock, LocalTime.of(6, 0)), clock);
    }

    private NightStarter starter() {
        return starter(TWO, desk);
    }

    private void wait(Duration span) {
        clock.advance(span);
    }

    private Optional<Instant> next() {
        return schedule().next(JOB);
    }

    @Test
    void aNewHouseHasMissedNothingAndSaysWhenItsFirstNightBegins() {
        assertThat(next()).isEmpty();
        starter().announce();
        starter().tick();
        assertThat(desk.orders).isEmpty();
        assertThat(next()).contains(NIGHT);
    }

    @Test
    void aNightBeginsAtItsTimeForTheDayThatBeginsInShanghaiAndOnlyOnce() {
        starter().tick();
        wait(Duration.between(EVENING, NIGHT).minusSeconds(1));
        starter().tick();
        assertThat(desk.orders).isEmpty();
        wait(Duration.ofSeconds(1));
        starter().tick();
        starter().tick();
        assertThat(desk.orders)
                .containsExactly(new RunOrder(
                        JOB,
                        java.time.LocalDate.parse("2026-11-22"),
                        Optional.empty(),
                        Instant.parse("2026-11-21T22:00:00Z")));
        assertThat(next()).contains(NIGHT.plus(DAY));
    }

    @Test
    void ofNightsMissedWhileTheHouseWasDownTheLatestIsCaughtUp() {
        starter().tick();
        wait(Duration.ofDays(3));
        starter().tick();
        starter().tick();
        assertThat(desk.orders).extracting(RunOrder::businessDate).hasToString("[2026-11-24]");
        assertThat(next()).contains(NIGHT.plus(Duration.ofDays(3)));
    }

    @Test
    void aDayThatIsDoneAlreadyIsNotRunAgain() {
        starter().tick();
        desk.outcome = new StartOutcome.AlreadyDone(7);
        wait(DAY);
        starter().tick();
        assertThat(next()).contains(NIGHT.plus(DAY));
    }

    @Test
    void aNightWaitsForARunOfItsDayThatSomebodyStarted() {
        starter().tick();
        desk.outcome = new StartOutcome.AlreadyRunning(7);
        wait(DAY);
        starter().tick();
        assertThat(next()).contains(NIGHT);
        desk.outcome = new StartOutcome.Started(8);
        starter().tick();
        assertThat(next()).contains(NIGHT.plus(DAY));
    }

    @Test
    void aNightThatCouldNotBeStartedStaysDue() {
        starter().tick();
        wait(DAY);
        RunDesk broken = new TestingDesk() {
            @Override
            public StartOutcome start(RunOrder order, Event.Actor actor) {
                throw new IllegalStateException("no thread");
            }
        };
        assertThatThrownBy(starter(TWO, broken)::tick).hasMessage("no thread");
        starter().tick();
        assertThat(desk.orders).hasSize(1);
    }

    @Test
    void anotherTimeOfTheDayHoldsFromTheNextNightOnAndForgetsNoMissedOne() {
        starter().tick();
        starter(LocalTime.of(23, 30), desk).tick();
        assertThat(next()).contains(Instant.parse("2026-11-21T15:30:00Z"));
        wait(DAY);
        starter(TWO, desk).tick();
        assertThat(desk.orders).hasSize(1);
        assertThat(next()).contains(NIGHT.plus(DAY));
    }

    @Test
    void ofManyProcessesOneRunsTheNight() {
        TestingLanes lanes = new TestingLanes(database.jdbc(), clock, "cmcc/127.0.0.11");
        List<ConfigurableApplicationContext> houses = IntStream.range(0, 3)
                .mapToObj(_ -> TestingHouse.open(database, lanes, clock))
                .toList();
        try {
            starter().tick();
            wait(DAY);
            CompletableFuture.allOf(houses.stream()
                            .map(house -> starter(TWO, house.getBean(RunDesk.class)))
                            .map(process -> CompletableFuture.runAsync(process::tick))
                            .toArray(CompletableFuture[]::new))
                    .join();
            RunDesk any = houses.getFirst().getBean(RunDesk.class);
            await().until(() -> any.runs(RunFilter.newest(JOB, 9)).stream()
                    .noneMatch(run -> run.status().isLive()));
            houses.forEach(house -> starter(TWO, house.getBean(RunDesk.class)).tick());
            assertThat(any.runs(RunFilter.newest(JOB, 9))).hasSize(1);
            assertThat(next()).contains(NIGHT.plus(DAY));
        } finally {
            houses.forEach(ConfigurableApplicationContext::close);
        }
    }
}
