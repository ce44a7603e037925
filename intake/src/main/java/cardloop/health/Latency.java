package cardloop.health;

import java.util.List;

/** How long answers took from their grant, milliseconds: half of them at most {@code p50}, and so on; all 0 without any. */
public record Latency(long p50, long p95, long p99) {
    static Latency of(List<Try> tries) {
        long[] sorted = tries.stream()
                .filter(Try::travelled)
                .mapToLong(Try::lastedMillis)
                .sorted()
                .toArray();
        return new Latency(at(sorted, 50), at(sorted, 95), at(sorted, 99));
    }

    /** The nearest rank: the smallest value that so many percent do not exceed. */
    private static long at(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
    }
}
