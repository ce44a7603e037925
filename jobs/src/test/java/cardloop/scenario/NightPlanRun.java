package cardloop.scenario;

import cardloop.nights.Night;
import cardloop.nights.NightDesk;
import cardloop.nights.NightPlan;
import cardloop.testing.TestDatabase;
import cardloop.testing.plans.ManyRows;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A night planned over a shelf of so many items: what it takes of time and of the heap. */
final class NightPlanRun {
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final Duration NIGHT = Duration.ofHours(6);

    private NightPlanRun() {}

    /** @param peakHeapMegabytes the most that the heap's pools held at once while it was planned, rubbish among it */
    record Result(int asked, int passed, double seconds, double peakHeapMegabytes) {}

    static Result of(Path folder, TestDatabase database, int items) {
        ManyRows.into(database, items);
        try (ScaleHouse house = ScaleHouse.open(folder, database)) {
            Night night = new Night(
                    LocalDate.parse("2030-01-01"),
                    Optional.empty(),
                    Instant.now().plus(NIGHT));
            System.gc();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long from = System.nanoTime();
            NightPlan.Counts plan = house.room(NightDesk.class).plan(night);
            double seconds = (System.nanoTime() - from) / 1e9;
            double peak = heap().stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum()
                    / MEGABYTE;
            int passed = plan.byReason().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            return new Result(plan.asked(), passed, seconds, peak);
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
