package cardloop.scenario;

import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.console.JdbcHouse;
import cardloop.health.HealthBook;
import cardloop.inquiry.InquiryId;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.LaneWorker;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.RunQuestions;
import cardloop.money.PayoutDispatch;
import cardloop.nights.Night;
import cardloop.nights.NightBook;
import cardloop.risk.FaceTries;
import cardloop.risk.WrongCodeBudget;
import cardloop.shelf.Shelf;
import cardloop.testing.TestDatabase;
import cardloop.testing.plans.ManyRows;
import cardloop.web.view.CardViews;
import cardloop.web.view.PageRequest;
import cardloop.web.view.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** How long the questions of the hot path take in a house of so many cases: each several times, rolled back, the middle one. */
final class ScaleRun {
    private static final int TIMES = 9;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID BIG_SELLER = UUID.fromString("00000001-0000-7000-8000-000000000001");
    private static final UUID SOME_SUBMISSION = UUID.fromString("00000002-0000-7000-8000-000000000004");
    private static final CaseId SOME_CASE = new CaseId(UUID.fromString("00000003-0000-7000-8000-000000000041"));
    private static final String LANE = "jd/127.0.0.11";

    private ScaleRun() {}

    /** Milliseconds by what was asked. */
    static Map<String, Double> of(Path folder, TestDatabase database, int cases) {
        ManyRows.into(database, cases);
        try (ScaleHouse house = ScaleHouse.open(folder, database)) {
            Map<String, Double> table = new LinkedHashMap<>();
            questions(house).forEach((what, ask) -> table.put(what, middle(house, ask)));
            return table;
        }
    }

    private static double middle(ScaleHouse house, Runnable ask) {
        TransactionTemplate transactions = house.room(TransactionTemplate.class);
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long from = System.nanoTime();
            transactions.executeWithoutResult(status -> {
                ask.run();
                status.setRollbackOnly();
            });
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }

    private static Map<String, Runnable> questions(ScaleHouse house) {
        Map<String, Runnable> asks = new LinkedHashMap<>();
        line(house, asks);
        lanesAndNight(house, asks);
        pages(house, asks);
        return asks;
    }

    private static void line(ScaleHouse house, Map<String, Runnable> asks) {
        Casebook casebook = house.room(Casebook.class);
        asks.put("line: next of a stage", () -> casebook.claim(CardStage.RECEIVED, 1, LEASE));
        asks.put("line: next past its deadline", () -> casebook.claimOverdue(1, LEASE));
        asks.put(
                "line: screen, face value tries",
                () -> house.room(FaceTries.class).areUsedUp(SOME_CASE));
        asks.put(
                "line: screen, wrong codes",
                () -> house.room(WrongCodeBudget.class).pause(SOME_CASE));
        asks.put("line: the latest answer", () -> house.room(QuestionBook.class).latestAnswer(SOME_CASE));
        asks.put("line: next payout", () -> house.room(PayoutDispatch.class).step());
    }

    private static void lanesAndNight(ScaleHouse house, Map<String, Runnable> asks) {
        LaneWorker worker = house.room(LaneWorker.class);
        NightBook book = house.room(NightBook.class);
        QuestionBook questions = house.room(QuestionBook.class);
        RunQuestions asked = house.room(RunQuestions.class);
        Night night = new Night(LocalDate.parse("2023-06-02"), Optional.empty(), Instant.EPOCH);
        asks.put("lane: next question", () -> worker.step(worker.lanes().getFirst(), Duration.ZERO));
        asks.put("lane: lost calls", worker::recoverLost);
        asks.put("lanes as operators see them", () -> house.room(LaneDesk.class).lanes());
        asks.put("health of the lanes", () -> house.room(HealthBook.class).now());
        asks.put("night: a page of the shelf", () -> book.toAsk(night, NightBook.ShelfPlace.START, 200));
        asks.put("night: next due of a lane", () -> book.nextDue(night, LANE));
        asks.put("night: ripe of a lane", () -> asked.ripe(night.runKey(), LANE, 20));
        asks.put("night: next unsent of a lane", () -> asked.unsent(night.runKey(), LANE, 20));
        asks.put("night: late answers", () -> book.late(50));
        asks.put("night: progress", () -> book.progress(night));
        asks.put("one question", () -> questions.find(new InquiryId("q1")));
    }

    private static void pages(ScaleHouse house, Map<String, Runnable> asks) {
        CardViews views = house.room(CardViews.class);
        Scope big = Scope.ofSeller(BIG_SELLER);
        Scope all = new Scope(Optional.empty());
        PageRequest page = new PageRequest("", 50);
        asks.put("page: a card", () -> views.find(big, SOME_CASE));
        asks.put("page: cards of a big seller", () -> views.list(big, Optional.empty(), page));
        asks.put("page: those in review", () -> views.list(big, Optional.of("IN_REVIEW"), page));
        asks.put("page: those accepted", () -> views.list(big, Optional.of("ACCEPTED"), page));
        asks.put("page: all sellers' in review", () -> views.list(all, Optional.of("IN_REVIEW"), page));
        asks.put("page: all sellers' accepted", () -> views.list(all, Optional.of("ACCEPTED"), page));
        asks.put("page: totals of a big seller", () -> views.totals(big));
        asks.put("page: a submission", () -> views.submission(big, SOME_SUBMISSION));
        asks.put("page: newest submissions", () -> views.submissions(big, 20));
        asks.put("console: cards by stage", () -> house.room(JdbcHouse.class).stages());
        asks.put(
                "console: parked questions",
                () -> house.room(QuestionBook.class).parked());
        asks.put("shelf: counts", () -> house.room(Shelf.class).counts(Optional.empty(), Optional.empty()));
    }
}
