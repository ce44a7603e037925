package cardloop.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.inquiry.Standing;
import cardloop.issuers.CanaryBook;
import cardloop.issuers.canary.TestingCanaries;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunFilter;
import cardloop.runs.RunOrder;
import cardloop.runs.RunStatus;
import cardloop.testing.TestDatabase;
import cardloop.testing.Vendor;
import cardloop.watch.CanaryWatch;
import cardloop.watch.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What canaries do to a night, on any database. */
@ParameterizedClass
@EnumSource
class CanaryNightTest {
    private static final Event.Actor PERSON = new Event.OfPerson(new UUID(0, 7));
    private static final Instant EVENING = Instant.parse("2026-11-21T14:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Parameter
    Vendor vendor;

    private final TestingClock clock = new TestingClock(EVENING);
    private final List<ConfigurableApplicationContext> houses = new ArrayList<>();
    private TestDatabase database;
    private TestingLanes lanes;
    private UUID ofCmcc;
    private UUID ofJd;
    private UUID canary;

    @BeforeEach
    void open() {
        database = vendor.fresh();
        lanes = new TestingLanes(database.jdbc(), clock, "cmcc/127.0.0.11", "jd/127.0.0.11");
        TestingShelf shelf = new TestingShelf(database.jdbc(), EVENING.minus(Duration.ofDays(3)));
        ofCmcc = shelf.put("SZX", "CN");
        ofJd = shelf.put("JD_E", "CN");
        canary = TestingCanaries.good(
                house().getBean(CanaryBook.class), "SZX", "12345678901234567", "918273645546372819");
    }

    @AfterEach
    void close() {
        houses.forEach(ConfigurableApplicationContext::close);
        database.close();
    }

    private ConfigurableApplicationContext house(String... settings) {
        ConfigurableApplicationContext house = TestingHouse.open(database, lanes, clock, settings);
        houses.add(house);
        return house;
    }

    private RunDesk desk() {
        return houses.getLast().getBean(RunDesk.class);
    }

    private CanaryWatch watch() {
        return houses.getLast().getBean(CanaryWatch.class);
    }

    private Part part(String issuer) {
        return watch().part(DAY.toString(), issuer);
    }

    private StartOutcome start(LocalDate day) {
        return desk().start(
                        new RunOrder(
                                "revalidate",
                                day,
                                Optional.empty(),
                                clock.instant().plus(Duration.ofHours(8))),
                        Event.Program.SYSTEM);
    }

    private void untilPaused() {
        await().atMost(PATIENCE).until(() -> part("cmcc").isPaused());
    }

    private void untilAsked(UUID card) {
        await().atMost(PATIENCE).until(() -> lanes.asked.contains(card));
    }

    private void untilDone() {
        await().atMost(PATIENCE)
                .until(() -> desk().runs(RunFilter.newest("revalidate", 1))
                                .getFirst()
                                .status()
                        == RunStatus.COMPLETED);
    }

    private List<String> told() {
        return houses.getLast().getBean(EventLog.class).events("night:" + DAY + "/cmcc").stream()
                .map(Event::what)
                .toList();
    }

    @Test
    void aGoodCanaryIsAskedAboutFirstAndLetsItsShelfGo() {
        start(DAY);
        untilDone();
        assertThat(lanes.asked).contains(canary, ofCmcc, ofJd);
        assertThat(lanes.asked.indexOf(canary)).isLessThan(lanes.asked.indexOf(ofCmcc));
        assertThat(part("cmcc").state()).isEqualTo(Part.State.CLEAR);
        assertThat(told()).containsExactly("PART_CLEAR");
    }

    @Test
    void anIssuerWithoutACanaryGoesOnAndIsSaidToHaveNone() {
        start(DAY);
        untilAsked(ofJd);
        assertThat(part("jd").state()).isEqualTo(Part.State.NO_CANARY);
        untilDone();
    }

    @Test
    void aCanaryCalledBadPausesItsIssuersPartAndNoOther() {
        lanes.standings.put(canary, Standing.USED);
        StartOutcome night = start(DAY);
        untilPaused();
        untilAsked(ofJd);
        assertThat(part("cmcc").why()).contains(Part.Why.DEVIATION);
        assertThat(part("cmcc").told()).contains("USED");
        assertThat(part("cmcc").canary().orElseThrow()).startsWith("SZX ").doesNotContain("12345678901234567");
        assertThat(lanes.asked).doesNotContain(ofCmcc);
        assertThat(told()).containsExactly("PART_PAUSED");
        assertThat(desk().find(night.runId()).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);

        assertThat(watch().release(DAY.toString(), "cmcc", PERSON)).isTrue();

        untilDone();
        assertThat(lanes.asked).contains(ofCmcc);
        assertThat(part("cmcc").state()).isEqualTo(Part.State.RELEASED);
        assertThat(told()).containsExactly("PART_PAUSED", "PART_RELEASED");
        assertThat(watch().release(DAY.toString(), "cmcc", PERSON)).isFalse();
    }

    @Test
    void whatNobodyReleasesIsPassedOverWithThatReasonAtTheEndOfTheNight() {
        lanes.standings.put(canary, Standing.VOID);
        start(DAY);
        untilPaused();
        clock.advance(Duration.ofHours(9));
        untilDone();
        assertThat(lanes.asked).doesNotContain(ofCmcc);
        assertThat(database.jdbc()
                        .sql("SELECT reason FROM run_skip WHERE case_id = ?")
                        .param(ofCmcc)
                        .query(String.class)
                        .list())
                .containsExactly("CANARY");
    }

    @Test
    void aCanaryWithoutAVerdictPausesItsPartAndTheRightVerdictLetsItGo() {
        lanes.silent.add(canary);
        start(DAY);
        untilAsked(canary);
        clock.advance(Duration.ofMinutes(15));
        untilPaused();
        assertThat(part("cmcc").why()).contains(Part.Why.NO_VERDICT);

        lanes.silent.clear();
        database.jdbc()
                .sql("UPDATE question SET due_at = created_at WHERE canary_id = ?")
                .param(canary)
                .update();

        untilDone();
        assertThat(told()).containsExactly("PART_PAUSED", "PART_CLEAR");
        assertThat(lanes.asked).contains(ofCmcc);
    }

    @Test
    void aNightThatIsStoppedAndGoesOnInAnotherProcessAsksACanaryOnce() {
        lanes.standings.put(canary, Standing.USED);
        StartOutcome night = start(DAY);
        untilPaused();
        desk().stop(night.runId(), PERSON);
        await().atMost(PATIENCE)
                .until(() -> desk().find(night.runId()).orElseThrow().status() == RunStatus.STOPPED);

        house();
        await().atMost(PATIENCE).until(() -> start(DAY) instanceof StartOutcome.Started);
        assertThat(part("cmcc").isPaused()).isTrue();
        watch().release(DAY.toString(), "cmcc", PERSON);

        untilDone();
        assertThat(Collections.frequency(lanes.asked, canary)).isEqualTo(1);
        assertThat(Collections.frequency(lanes.asked, ofCmcc)).isEqualTo(1);
    }

    @Test
    void aNightBegunTwiceBecauseItsProcessDiedInBetweenAsksACanaryOnce() {
        watch().begin(DAY.toString(), java.util.Set.of("cmcc"));
        start(DAY);
        untilDone();
        assertThat(Collections.frequency(lanes.asked, canary)).isEqualTo(1);
        assertThat(part("cmcc").state()).isEqualTo(Part.State.CLEAR);
    }

    @Test
    void aQuestionAboutACanaryThatStayedOpenGoesOnUnderItsIdTheNextNight() {
        lanes.silent.add(canary);
        start(DAY);
        untilAsked(canary);
        clock.advance(Duration.ofHours(9));
        untilDone();
        lanes.silent.clear();

        await().atMost(PATIENCE).until(() -> start(DAY.plusDays(1)) instanceof StartOutcome.Started);

        untilDone();
        assertThat(watch().part(DAY.plusDays(1).toString(), "cmcc").state()).isEqualTo(Part.State.CLEAR);
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM question WHERE canary_id = ?")
                        .param(canary)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
