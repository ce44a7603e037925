package cardloop.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Everybody at once, for as long as it was told, a line a minute, and a verdict. */
final class SoakRun {
    private static final String ROW = "%5s %8s %8s %7s %7s %7s %7s %7s %8s %8s %7s %7s%n";
    private static final Set<String> STILL_MOVING = Set.of("RECEIVED", "READING", "QUEUED", "CHECKING", "UNRESOLVED");
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(15);
    private static final double HEAP_MAY_GROW = 1.25;
    private static final long HEAP_SLACK_MIB = 20;
    private static final int HEAPS_EVERY_MINUTES = 5;
    private static final int CROWD = 200;
    private static final int CROWD_EVERY_MINUTES = 10;
    private static final int NINETY_FIVE = 95;

    private final Plan plan;
    private final SoakPrograms programs;
    private final SoakPeople people;
    private final SoakClient operator;
    private final List<List<Long>> heaps = new ArrayList<>();
    private long nightRun;

    /** How much a minute, and for how long. */
    record Plan(long minutes, long cardsAMinute, long photosAMinute, long streams) {}

    SoakRun(Plan plan, SoakPrograms programs, SoakPeople people, SoakClient operator) {
        this.plan = plan;
        this.programs = programs;
        this.people = people;
        this.operator = operator;
    }

    /** What is not as it must be; empty when all is. */
    List<String> run(SoakCards cards) {
        SoakClient.STATUSES.clear(); // what was asked while the programs started says nothing
        people.addPayee();
        System.out.printf(
                ROW,
                "min",
                "rss in",
                "rss jobs",
                "live in",
                "live j",
                "file",
                "p95 ms",
                "reads",
                "2xx",
                "4xx",
                "503",
                "5xx");
        try (ScheduledExecutorService hands = Executors.newScheduledThreadPool(24 + (int) plan.streams())) {
            everybody(hands);
            for (long minute = 1; minute <= plan.minutes(); minute++) {
                SoakClient.pause(Duration.ofMinutes(1));
                if (minute == Math.max(1, plan.minutes() / 2)) {
                    startNight();
                }
                if (minute % CROWD_EVERY_MINUTES == 0) {
                    System.out.println("      a crowd of " + CROWD + " reads at once: " + people.crowd(CROWD));
                }
                sample(minute);
            }
            hands.shutdownNow();
        }
        return verdict(cards);
    }

    private void everybody(ScheduledExecutorService hands) {
        every(hands, 60_000 * 10 / plan.cardsAMinute(), people::type);
        every(hands, 60_000 / Math.max(1, plan.photosAMinute()), people::photograph);
        every(hands, 5_000, people::correct);
        every(hands, 500, people::look);
        every(hands, 2_000, people::review);
        every(hands, 60_000, people::draw);
        every(hands, 5_000, () -> operator.get("/api/v1/lanes"));
        every(hands, 5_000, () -> operator.get("/api/v1/runs"));
        for (int i = 0; i < plan.streams(); i++) {
            every(hands, 1_000, people::listen);
        }
    }

    private static void every(ScheduledExecutorService hands, long millis, Runnable work) {
        var _ = hands.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        System.out.println("a client failed: " + e);
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    private void startNight() {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        SoakClient.Answer answer = operator.post("/api/v1/jobs/revalidate/runs", Map.of("businessDate", today));
        nightRun = answer.body().path("id").asLong(0);
        System.out.println("      a night begins: run " + nightRun + ", status " + answer.status());
    }

    private void sample(long minute) {
        List<SoakPrograms.Program> all = programs.all();
        boolean measured = minute % HEAPS_EVERY_MINUTES == 0;
        if (measured) {
            heaps.add(all.stream().map(SoakPrograms.Program::liveHeapMib).toList());
        }
        List<Long> reads = new ArrayList<>();
        for (Long read = SoakClient.READS.poll(); read != null; read = SoakClient.READS.poll()) {
            reads.add(read);
        }
        reads.sort(null);
        System.out.printf(
                ROW,
                minute,
                all.get(0).residentMib(),
                all.get(1).residentMib(),
                measured ? heaps.getLast().get(0) : "",
                measured ? heaps.getLast().get(1) : "",
                programs.fileMib(),
                reads.isEmpty() ? "-" : reads.get(reads.size() * NINETY_FIVE / 100),
                reads.size(),
                statuses(200, 299),
                statuses(400, 499),
                statuses(503, 503),
                statuses(500, 502) + statuses(504, 599) + statuses(0, 0));
    }

    private static long statuses(int from, int to) {
        return SoakClient.STATUSES.entrySet().stream()
                .filter(status -> status.getKey() >= from && status.getKey() <= to)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private List<String> verdict(SoakCards cards) {
        List<String> wrong = new ArrayList<>();
        Map<String, String> ends = people.ends();
        long giveUpAt = System.nanoTime() + SETTLED_WITHIN.toNanos();
        while (ends.values().stream().anyMatch(SoakRun::moving) && System.nanoTime() < giveUpAt) {
            SoakClient.pause(Duration.ofSeconds(10));
            people.correct();
            people.review();
            ends = people.ends();
        }
        Map<String, Long> byState = new TreeMap<>();
        ends.values().forEach(state -> byState.merge(state, 1L, Long::sum));
        System.out.println("cards: " + byState + ", lines heard on streams: " + people.heard());
        ends.values().stream()
                .filter(SoakRun::moving)
                .findFirst()
                .ifPresent(s -> wrong.add("cards are stuck: " + byState));
        cards.wrong(ends).forEach((what, n) -> wrong.add(n + " times " + what));
        wrong.addAll(books());
        programs.all().forEach(program -> wrong.addAll(logOf(program)));
        wrong.addAll(heaps());
        if (statuses(500, 502) + statuses(504, 599) + statuses(0, 0) > 0) {
            wrong.add("answers by status: " + new TreeMap<>(SoakClient.STATUSES));
        }
        return wrong;
    }

    private static boolean moving(String state) {
        return STILL_MOVING.contains(state.split(" ", 2)[0]);
    }

    private List<String> books() {
        List<String> wrong = new ArrayList<>();
        if (!operator.get("/api/v1/trial-balance").body().path("balanced").asBoolean(false)) {
            wrong.add("the ledger does not balance");
        }
        String night = operator.get("/api/v1/runs/" + nightRun).body().toString();
        System.out.println("night: " + night);
        if (!night.contains("COMPLETED")) {
            wrong.add("the night did not complete");
        }
        return wrong;
    }

    private static List<String> logOf(SoakPrograms.Program program) {
        List<String> wrong = new ArrayList<>();
        if (!program.alive()) {
            wrong.add(program.name() + " ended by itself");
        }
        List<String> errors = program.lines("ERROR");
        List<String> warnings = program.lines("WARN");
        System.out.printf(
                Locale.ROOT, "%s: %d lines of error, %d warnings%n", program.name(), errors.size(), warnings.size());
        warnings.stream().limit(5).forEach(line -> System.out.println("  " + line));
        errors.stream().limit(5).forEach(line -> wrong.add(program.name() + " logged: " + line));
        return wrong;
    }

    /** Live heap of the last third beside that of the second; the first warms up. */
    private List<String> heaps() {
        List<String> wrong = new ArrayList<>();
        int third = heaps.size() / 3;
        for (int i = 0; third > 0 && i < programs.all().size(); i++) {
            double before = mean(i, third, 2 * third);
            double after = mean(i, 2 * third, heaps.size());
            String name = programs.all().get(i).name();
            System.out.printf(Locale.ROOT, "live heap of %s: %.0f MiB, then %.0f%n", name, before, after);
            if (after > before * HEAP_MAY_GROW + HEAP_SLACK_MIB) {
                wrong.add("the live heap of " + name + " grows");
            }
        }
        return wrong;
    }

    private double mean(int program, int from, int to) {
        return heaps.subList(from, to).stream()
                .mapToLong(sample -> sample.get(program))
                .average()
                .orElse(0);
    }
}
