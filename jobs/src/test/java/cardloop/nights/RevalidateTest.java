package cardloop.nights;

import static cardloop.base.Event.Program.COMMAND_LINE;
import static cardloop.base.Event.Program.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.card.Region;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.Standing;
import cardloop.issuers.QuestionBook;
import cardloop.runs.Run;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.Press;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunFilter;
import cardloop.runs.RunOrder;
import cardloop.runs.RunStatus;
import cardloop.testing.TestDatabase;
import cardloop.testing.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.QueryTimeoutException;

/** What a night does, on any database. */
@ParameterizedClass
@EnumSource
class RevalidateTest {
    private static final Instant EVENING = Instant.parse("2026-11-21T14:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NO_BEAT = "cardloop.runs.beat-millis=3600000";
    private static final String DEAD_AFTER_A_DAY = "cardloop.runs.dead-after-millis=86400000";

    @Parameter
    Vendor vendor;

    private final TestingClock clock = new TestingClock(EVENING);
    private final List<ConfigurableApplicationContext> houses = new ArrayList<>();
    private TestDatabase database;
    private TestingLanes lanes;
    private TestingShelf shelf;

    @BeforeEach
    void open() {
        database = vendor.fresh();
        lanes = lanes();
        shelf = new TestingShelf(database.jdbc(), EVENING.minus(Duration.ofDays(3)));
    }

    @AfterEach
    void close() {
        lanes.beforeEach = () -> {};
        houses.forEach(ConfigurableApplicationContext::close);
        database.close();
    }

    private TestingLanes lanes() {
        return new TestingLanes(database.jdbc(), clock, "cmcc/127.0.0.11", "cmcc/127.0.0.12", "jd/127.0.0.11");
    }

    private ConfigurableApplicationContext house(String... settings) {
        return house(lanes, settings);
    }

    private ConfigurableApplicationContext house(TestingLanes itsLanes, String... settings) {
        ConfigurableApplicationContext house = TestingHouse.open(database, itsLanes, clock, settings);
        houses.add(house);
        return house;
    }

    @Test
    void theShelfIsReadPageByPageAndEachCardOnce() {
        List<UUID> put =
                Stream.generate(() -> shelf.put("SZX", "CN-GD")).limit(7).toList();
        database.jdbc()
                .sql("UPDATE stock_item SET last_verified_at = ? WHERE case_id IN (?, ?, ?)")
                .params(EVENING.minus(Duration.ofDays(9)).atOffset(ZoneOffset.UTC), put.get(2), put.get(4), put.get(6))
                .update();
        NightBook book = house().getBean(NightBook.class);
        Night night = new Night(DAY, Optional.empty(), EVENING);
        List<UUID> read = new ArrayList<>();
        Optional<NightBook.ShelfPlace> place = Optional.of(NightBook.ShelfPlace.START);
        while (place.isPresent()) {
            NightBook.ShelfPage page = book.toAsk(night, place.get(), 2);
            assertThat(page.cards()).hasSizeLessThanOrEqualTo(2);
            page.cards().forEach(card -> read.add(card.caseId().value()));
            place = page.next();
        }
        assertThat(read.subList(0, 3)).containsExactlyInAnyOrder(put.get(2), put.get(4), put.get(6));
        assertThat(read.subList(3, 7)).containsExactly(put.get(0), put.get(1), put.get(3), put.get(5));
    }

    private static RunDesk desk(ConfigurableApplicationContext house) {
        return house.getBean(RunDesk.class);
    }

    private RunOrder order() {
        return order(DAY);
    }

    private RunOrder order(LocalDate day) {
        return new RunOrder("revalidate", day, Optional.empty(), clock.instant().plus(Duration.ofHours(8)));
    }

    private static Run ended(RunDesk desk, StartOutcome outcome) {
        assertThat(outcome).isInstanceOf(StartOutcome.Started.class);
        await().atMost(PATIENCE)
                .until(() -> !desk.find(outcome.runId()).orElseThrow().status().isLive());
        return desk.find(outcome.runId()).orElseThrow();
    }

    private NightProgress progress(ConfigurableApplicationContext house) {
        return house.getBean(NightBook.class).progress(new Night(DAY, Optional.empty(), order().until()));
    }

    private List<UUID> shelve(int cards) {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            all.add(shelf.put(i % 3 == 0 ? "JD_E" : "SZX", "CN"));
        }
        return all;
    }

    @Test
    void aDatabaseThatIsSlowForAMomentEndsNoNight() {
        shelve(3);
        var slow = new AtomicInteger(4);
        lanes.beforeEach = () -> {
            if (slow.getAndDecrement() > 0) {
                throw new QueryTimeoutException("a row that another holds for too long");
            }
        };
        RunDesk desk = desk(house());
        assertThat(ended(desk, desk.start(order(), SYSTEM)).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(lanes.asked).hasSize(3);
    }

    @Test
    void eachCardIsVouchedForPulledOrSkippedWithItsReason() {
        List<UUID> cards = shelve(6);
        lanes.standings.put(cards.get(0), Standing.USED);
        lanes.standings.put(cards.get(1), Standing.NOT_ACTIVE);
        lanes.challenged.add(cards.get(2));
        lanes.silent.add(cards.get(3));
        ConfigurableApplicationContext house = house();

        Run run = ended(desk(house), desk(house).start(order(), COMMAND_LINE));

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(cards.stream().map(shelf::stateOf))
                .containsExactly("PULLED USED", "PULLED NOT_ACTIVE", "ON_SHELF", "ON_SHELF", "ON_SHELF", "ON_SHELF");
        assertThat(shelf.verified(cards.get(4))).isEqualTo(EVENING);
        assertThat(shelf.verified(cards.get(2))).isBefore(EVENING);
        NightProgress night = progress(house);
        assertThat(List.of(night.planned(), night.done(), night.vouched(), night.pulled(), night.skipped()))
                .containsExactly(6, 6, 2, 2, 2);
        assertThat(night.pulledByReason()).isEqualTo(Map.of("USED", 1, "NOT_ACTIVE", 1));
        assertThat(night.lanes().stream().flatMap(lane -> lane.skipped().keySet().stream()))
                .containsExactlyInAnyOrder(SkipReason.CAPTCHA, SkipReason.NO_ANSWER);
        EventLog events = house.getBean(EventLog.class);
        assertThat(events.events("case:" + cards.get(0)).stream().map(Event::what))
                .containsExactly("PULLED");
        assertThat(events.events("case:" + cards.get(4)).stream().map(Event::what))
                .containsExactly("VOUCHED");
        await().atMost(PATIENCE)
                .until(
                        () -> events.events(run.subject()).stream()
                                .map(Event::what)
                                .toList(),
                        List.of("RUN_STARTED", "RUN_COMPLETED")::equals);
    }

    @Test
    void aNightThatIsDoneIsNotRunAgain() {
        shelve(4);
        ConfigurableApplicationContext house = house();
        Run run = ended(desk(house), desk(house).start(order(), SYSTEM));
        await().atMost(PATIENCE).until(() -> desk(house).start(order(), SYSTEM) instanceof StartOutcome.AlreadyDone);
        assertThat(desk(house).start(order(), SYSTEM)).isEqualTo(new StartOutcome.AlreadyDone(run.id()));
        assertThat(lanes.asked).hasSize(4);
    }

    @Test
    void anEmptyShelfIsANightToo() {
        ConfigurableApplicationContext house = house();
        assertThat(ended(desk(house), desk(house).start(order(), SYSTEM)).status())
                .isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void whatTheQuotaDoesNotAllowIsPostponedAndTheOldestGoFirst() {
        List<UUID> cards = shelve(1);
        for (int i = 0; i < 7; i++) {
            cards.add(shelf.put("SZX", "CN"));
        }
        UUID unknownIssuer = shelf.put("KINGSOFT", "CN");
        ConfigurableApplicationContext house = house();
        RunOrder twoSeconds = order().until(clock.instant().plusSeconds(2));

        ended(desk(house), desk(house).start(twoSeconds, SYSTEM));

        assertThat(lanes.asked).containsExactlyInAnyOrderElementsOf(cards.subList(0, 5));
        assertThat(progress(house).passedOver()).isEqualTo(Map.of(SkipReason.POSTPONED, 3, SkipReason.NO_LANE, 1));
        assertThat(shelf.stateOf(unknownIssuer)).isEqualTo("ON_SHELF");
    }

    @Test
    void aStoppedRunGoesOnWhereItStoppedAndAsksNothingTwice() {
        List<UUID> cards = shelve(20);
        ConfigurableApplicationContext house = house();
        CountDownLatch some = new CountDownLatch(6);
        CountDownLatch goOn = new CountDownLatch(1);
        lanes.beforeEach = () -> Latches.pass(some, goOn);
        StartOutcome outcome = desk(house).start(order(), SYSTEM);
        Latches.waitFor(some);

        assertThat(desk(house).stop(outcome.runId(), COMMAND_LINE)).isEqualTo(new Press.Done(outcome.runId()));
        goOn.countDown();
        assertThat(ended(desk(house), outcome).status()).isEqualTo(RunStatus.STOPPED);
        assertThat(lanes.asked).hasSizeLessThan(20);

        await().atMost(PATIENCE).until(() -> desk(house).restart(outcome.runId(), COMMAND_LINE) instanceof Press.Done);
        RunDesk desk = desk(house);
        await().atMost(PATIENCE)
                .until(() ->
                        desk.runs(RunFilter.newest("revalidate", 1)).getFirst().status() == RunStatus.COMPLETED);
        assertThat(lanes.asked).containsExactlyInAnyOrderElementsOf(cards);
        assertThat(progress(house).vouched()).isEqualTo(20);
    }

    @Test
    void aRunWhoseProcessDiedIsResumedByAnotherAndAsksNothingTwice() {
        List<UUID> cards = shelve(20);
        ConfigurableApplicationContext dead = house(NO_BEAT, DEAD_AFTER_A_DAY);
        CountDownLatch some = new CountDownLatch(6);
        CountDownLatch never = new CountDownLatch(1);
        lanes.beforeEach = () -> Latches.pass(some, never);
        StartOutcome outcome = desk(dead).start(order(), SYSTEM);
        Latches.waitFor(some);

        assertThat(desk(dead).start(order(), SYSTEM)).isInstanceOf(StartOutcome.AlreadyRunning.class);
        clock.advance(Duration.ofMinutes(1));
        TestingLanes itsLanes = lanes();
        ConfigurableApplicationContext other = house(itsLanes, "cardloop.runs.resume=true");

        await().atMost(PATIENCE)
                .until(() -> desk(other)
                                .runs(RunFilter.newest("revalidate", 1))
                                .getFirst()
                                .status()
                        == RunStatus.COMPLETED);
        assertThat(desk(other).find(outcome.runId()).orElseThrow().status()).isEqualTo(RunStatus.FAILED);
        assertThat(Stream.concat(lanes.asked.stream(), itsLanes.asked.stream()))
                .containsExactlyInAnyOrderElementsOf(cards);
        assertThat(progress(other).vouched()).isEqualTo(20);
        never.countDown();
    }

    @Test
    void aQuestionWithoutAnAnswerGoesOnUnderItsIdTheNextNight() {
        UUID card = shelve(1).getFirst();
        lanes.silent.add(card);
        ConfigurableApplicationContext house = house();
        ended(desk(house), desk(house).start(order(), SYSTEM));
        String id = questionOf(card);
        lanes.silent.clear();
        clock.advance(Duration.ofDays(1));

        assertThat(ended(desk(house), desk(house).start(order(DAY.plusDays(1)), SYSTEM))
                        .status())
                .isEqualTo(RunStatus.COMPLETED);

        assertThat(progress(house).skipped()).isEqualTo(1);
        assertThat(questionOf(card)).isEqualTo(id);
        assertThat(shelf.verified(card)).isEqualTo(clock.instant());
    }

    @Test
    void aCardThatAnswersOnlyInAnotherRegionIsAskedFromThereUnderItsId() {
        UUID card = shelf.put("SZX", "CN-GD");
        lanes.locked.put(card, new Region("CN-ZJ"));
        ConfigurableApplicationContext house = house();

        ended(desk(house), desk(house).start(order(), SYSTEM));

        assertThat(lanes.askedFrom).containsExactly("cmcc/127.0.0.11", "cmcc/127.0.0.12");
        assertThat(questionOf(card)).isNotEmpty();
        assertThat(progress(house).vouched()).isEqualTo(1);
    }

    @Test
    void aCardWhoseRegionNoLaneReachesIsPassedOverAsThatEachNight() {
        UUID card = shelf.put("SZX", "CN-GD");
        lanes.locked.put(card, new Region("CN-BJ"));
        ConfigurableApplicationContext house = house();
        ended(desk(house), desk(house).start(order(), SYSTEM));
        assertThat(skips(DAY)).containsExactly("NO_REGION_LANE");
        clock.advance(Duration.ofDays(1));

        ended(desk(house), desk(house).start(order(DAY.plusDays(1)), SYSTEM));

        assertThat(skips(DAY.plusDays(1))).containsExactly("NO_REGION_LANE");
        assertThat(lanes.asked).containsExactly(card, card);
        assertThat(shelf.stateOf(card)).isEqualTo("ON_SHELF");
    }

    private List<String> skips(LocalDate day) {
        return database.jdbc()
                .sql("SELECT reason FROM run_skip WHERE business_date = ?")
                .param(day)
                .query(String.class)
                .list();
    }

    @Test
    void aCardThatLeavesTheShelfMeanwhileIsFilteredAndCostsNoQuestionUnlessItWasSent() {
        List<UUID> cards = List.of(shelf.put("JD_E", "CN"), shelf.put("JD_E", "CN"), shelf.put("JD_E", "CN"));
        lanes.beforeEach = () -> cards.forEach(shelf::sell);
        ConfigurableApplicationContext house = house();

        Run run = ended(desk(house), desk(house).start(order(), SYSTEM));

        NightProgress night = progress(house);
        assertThat(lanes.asked).hasSize(1);
        assertThat(List.of(night.planned(), night.done(), night.vouched(), night.skipped(), night.filtered()))
                .containsExactly(3, 3, 0, 0, 3);
        assertThat(run.steps().stream().mapToLong(Run.Step::filtered).max()).hasValue(3);
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aNightAsksAfterWhatItsIssuerWorksOnAndTellsWhatNobodyAnswered() {
        List<UUID> cards = shelve(3);
        lanes.working.add(cards.get(1));
        lanes.standings.put(cards.get(1), Standing.USED);
        lanes.givenUp.add(cards.get(2));
        ConfigurableApplicationContext house = house();
        ended(desk(house), desk(house).start(order(), SYSTEM));
        assertThat(cards.stream().map(shelf::stateOf)).containsExactly("ON_SHELF", "PULLED USED", "ON_SHELF");
        assertThat(progress(house).lanes().stream().flatMap(lane -> lane.skipped().keySet().stream()))
                .containsExactly(SkipReason.NO_ANSWER);
    }

    @Test
    void anAnswerThatComesAfterItsNightIsAppliedAllTheSame() {
        UUID card = shelve(1).getFirst();
        lanes.challenged.add(card);
        lanes.standings.put(card, Standing.VOID);
        ConfigurableApplicationContext house = house("cardloop.runs.resume=true");
        ended(desk(house), desk(house).start(order(), SYSTEM));
        assertThat(progress(house).skipped()).isEqualTo(1);

        lanes.challenged.clear();
        house.getBean(QuestionBook.class).resume(new InquiryId(questionOf(card)));
        lanes.step(lanes.lanes().get(2), Duration.ZERO);

        await().atMost(PATIENCE).until(() -> shelf.stateOf(card).equals("PULLED VOID"));
        await().atMost(PATIENCE)
                .until(() -> progress(house).skipped() == 0 && progress(house).pulled() == 1);
    }

    private String questionOf(UUID card) {
        return database.jdbc()
                .sql("SELECT id FROM question WHERE case_id = ?")
                .param(card)
                .query(String.class)
                .single();
    }
}
