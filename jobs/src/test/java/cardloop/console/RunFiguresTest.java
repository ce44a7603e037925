package cardloop.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cardloop.base.Event;
import cardloop.figures.JdbcFigures;
import cardloop.inquiry.InquiryId;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.QuestionBook;
import cardloop.nights.NightBook;
import cardloop.nights.NightProgress;
import cardloop.nights.TestingClock;
import cardloop.nights.TestingHouse;
import cardloop.nights.TestingLanes;
import cardloop.nights.TestingShelf;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.Press;
import cardloop.runs.RunFilter;
import cardloop.runs.RunOrder;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.watch.CanaryWatch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What a run came to is what it came to, whatever its night comes to later. */
class RunFiguresTest {
    private static final Event.Actor PERSON = new Event.OfPerson(new UUID(0, 7));
    private static final Instant EVENING = Instant.parse("2026-11-29T18:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-30");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CARDS = 12;

    private final TestingClock clock = new TestingClock(EVENING);
    private final TestDatabase database = TestDatabases.h2();
    private final TestingLanes lanes = new TestingLanes(database.jdbc(), clock, "cmcc/127.0.0.11");
    private final TestingShelf shelf = new TestingShelf(database.jdbc(), EVENING.minus(Duration.ofDays(3)));
    private final ConfigurableApplicationContext house =
            TestingHouse.open(database, lanes, clock, "cardloop.runs.resume=true");
    private final RunDesk desk = house.getBean(RunDesk.class);
    private final RunViews views = new RunViews(
            desk,
            house.getBean(NightBook.class),
            house.getBean(CanaryWatch.class),
            house.getBean(JdbcFigures.class),
            house.getBean(LaneDesk.class),
            clock);

    @AfterEach
    void close() {
        lanes.beforeEach = () -> {};
        house.close();
        database.close();
    }

    private long start() {
        return desk.start(
                        new RunOrder("revalidate", DAY, Optional.empty(), EVENING.plus(Duration.ofHours(8))),
                        Event.Program.SYSTEM)
                .runId();
    }

    private RunView ended(long id) {
        await().atMost(PATIENCE)
                .until(() -> !desk.find(id).orElseThrow().status().isLive());
        return views.find(id).orElseThrow();
    }

    private static List<Integer> figures(RunView view) {
        NightProgress night = view.night();
        return List.of(night.planned(), night.done(), night.vouched(), night.skipped(), view.answeredInRun());
    }

    @Test
    void aRunThatWasStoppedDoesNotGoOnCountingWhileAnotherGoesOnWithItsNight() throws InterruptedException {
        Stream.generate(() -> shelf.put("SZX", "CN")).limit(CARDS).forEach(_ -> {});
        CountDownLatch some = new CountDownLatch(4);
        CountDownLatch goOn = new CountDownLatch(1);
        lanes.beforeEach = () -> {
            some.countDown();
            if (some.getCount() == 0) {
                await().atMost(PATIENCE).until(() -> goOn.getCount() == 0);
            }
        };
        long stopped = start();
        some.await();
        assertThat(desk.stop(stopped, PERSON)).isInstanceOf(Press.Done.class);
        goOn.countDown();
        List<Integer> atItsEnd = figures(ended(stopped));
        assertThat(atItsEnd.get(1)).isLessThan(CARDS);

        await().atMost(PATIENCE).until(() -> desk.restart(stopped, PERSON) instanceof Press.Done);
        long second = desk.runs(RunFilter.newest("revalidate", 1)).getFirst().id();
        assertThat(ended(second).night().vouched()).isEqualTo(CARDS);

        assertThat(figures(views.find(stopped).orElseThrow())).isEqualTo(atItsEnd);
    }

    @Test
    void anAnswerThatComesAfterARunHasEndedIsNoneOfItsFigures() {
        UUID card = shelf.put("SZX", "CN");
        lanes.challenged.add(card);
        long run = start();
        List<Integer> atItsEnd = figures(ended(run));
        assertThat(atItsEnd).containsExactly(1, 1, 0, 1, 0);

        lanes.challenged.clear();
        house.getBean(QuestionBook.class).resume(new InquiryId(questionOf(card)));
        lanes.step(lanes.lanes().getFirst(), Duration.ZERO);
        await().atMost(PATIENCE).until(() -> shelf.verified(card).equals(EVENING));

        assertThat(figures(views.find(run).orElseThrow())).isEqualTo(atItsEnd);
    }

    @Test
    void aRunThatWaitsForALanesBudgetSaysSoAndUntilWhen() {
        shelf.put("SZX", "CN");
        Instant later = EVENING.plus(Duration.ofMinutes(50));
        lanes.usedUpUntil = Optional.of(later);
        CountDownLatch goOn = new CountDownLatch(1);
        lanes.beforeEach = () -> await().atMost(PATIENCE).until(() -> goOn.getCount() == 0);
        long run = start();

        await().atMost(PATIENCE)
                .until(() -> !views.find(run).orElseThrow().waits().isEmpty());
        assertThat(views.find(run).orElseThrow().waits()).singleElement().satisfies(waiting -> {
            assertThat(waiting.lane()).isEqualTo("cmcc/127.0.0.11");
            assertThat(waiting.what().why()).hasToString("WRONG_PINS");
            assertThat(waiting.what().until()).contains(later);
        });
        goOn.countDown();
        assertThat(ended(run).waits()).isEmpty();
    }

    private String questionOf(UUID card) {
        return database.jdbc()
                .sql("SELECT id FROM question WHERE case_id = ?")
                .param(card)
                .query(String.class)
                .single();
    }
}
