package cardloop.nights;

import cardloop.issuers.LaneStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Which card is asked about on which lane, and which are passed over. */
public record NightPlan(List<Asking> asked, List<Passed> passed) {
    public NightPlan {
        asked = List.copyOf(asked);
        passed = List.copyOf(passed);
    }

    /**
     * How much of a night a lane has left.
     *
     * @param room questions it may still take before the night is over
     */
    public record LaneRoom(String lane, String issuer, String region, boolean paused, int room) {
        private static final double MILLIS_A_MINUTE = 60_000.0;

        /** @param taken questions of this night that it has been given already */
        public static LaneRoom of(LaneStatus lane, int taken, Instant now, Instant until) {
            Instant from = lane.restingUntil().filter(now::isBefore).orElse(now);
            double minutes = Math.max(0, Duration.between(from, until).toMillis()) / MILLIS_A_MINUTE;
            double permits = Math.min(Integer.MAX_VALUE, Math.floor(minutes * lane.budgetPerMinute()));
            int room = (int) Math.max(0, permits - taken);
            return new LaneRoom(lane.lane(), lane.issuer(), lane.region(), lane.paused(), room);
        }

        LaneRoom withOneLess() {
            return new LaneRoom(lane, issuer, region, paused, room - 1);
        }
    }

    /** A card and the lane that asks about it. */
    public record Asking(ShelfCard card, String lane) {}

    /** A card that is not asked about tonight. */
    public record Passed(ShelfCard card, SkipReason reason) {}

    /**
     * Plans: each card goes to a lane of its issuer (of its region where there is one) by a stable hash of its case, or to
     * the next that has room. What no lane has room for is postponed, so those verified longest ago go first.
     *
     * @param oldestFirst by the time they were last verified
     * @param issuerOf the issuer of a kind; empty when no protocol answers for it
     */
    public static NightPlan of(
            List<ShelfCard> oldestFirst, List<LaneRoom> lanes, Function<String, Optional<String>> issuerOf) {
        return new Planner(lanes, issuerOf).next(oldestFirst);
    }

    /** Plans a shelf page by page: what the lanes have left is all that it remembers. */
    public static final class Planner {
        private final Map<String, LaneRoom> rooms = new LinkedHashMap<>();
        private final Function<String, Optional<String>> issuerOf;

        public Planner(List<LaneRoom> lanes, Function<String, Optional<String>> issuerOf) {
            lanes.forEach(lane -> rooms.put(lane.lane(), lane));
            this.issuerOf = issuerOf;
        }

        /** The plan of the next page. */
        public NightPlan next(List<ShelfCard> oldestFirst) {
            List<Asking> asked = new ArrayList<>();
            List<Passed> passed = new ArrayList<>();
            for (ShelfCard card : oldestFirst) {
                List<LaneRoom> fitting = issuerOf.apply(card.kind())
                        .map(issuer -> fitting(card, issuer, rooms))
                        .orElse(List.of());
                firstWithRoom(card, fitting)
                        .ifPresentOrElse(
                                lane -> {
                                    rooms.computeIfPresent(lane, (_, room) -> room.withOneLess());
                                    asked.add(new Asking(card, lane));
                                },
                                () -> passed.add(new Passed(
                                        card, fitting.isEmpty() ? SkipReason.NO_LANE : SkipReason.POSTPONED)));
            }
            return new NightPlan(asked, passed);
        }
    }

    /**
     * What a whole plan comes to.
     *
     * @param byLane how many each lane is to ask about
     * @param byReason how many are passed over
     */
    public record Counts(Map<String, Integer> byLane, Map<SkipReason, Integer> byReason) {
        public static final Counts NONE = new Counts(Map.of(), Map.of());

        public int asked() {
            return byLane.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** With one more page. */
        public Counts plus(NightPlan page) {
            return new Counts(sum(byLane, page.byLane()), sum(byReason, page.byReason()));
        }

        private static <K extends Comparable<K>> Map<K, Integer> sum(Map<K, Integer> one, Map<K, Integer> other) {
            Map<K, Integer> sum = new TreeMap<>(one);
            other.forEach((key, n) -> sum.merge(key, n, Integer::sum));
            return sum;
        }
    }

    /** Lanes of the card's region before others, running ones before paused ones. */
    private static List<LaneRoom> fitting(ShelfCard card, String issuer, Map<String, LaneRoom> rooms) {
        List<LaneRoom> ofIssuer = rooms.values().stream()
                .filter(lane -> lane.issuer().equals(issuer))
                .toList();
        List<LaneRoom> ofRegion = ofIssuer.stream()
                .filter(lane -> lane.region().equals(card.region().code()))
                .toList();
        List<LaneRoom> near = ofRegion.isEmpty() ? ofIssuer : ofRegion;
        List<LaneRoom> running = near.stream().filter(lane -> !lane.paused()).toList();
        return running.isEmpty() ? near : running;
    }

    private static Optional<String> firstWithRoom(ShelfCard card, List<LaneRoom> fitting) {
        int start = fitting.isEmpty() ? 0 : Math.floorMod(card.caseId().hashCode(), fitting.size());
        for (int i = 0; i < fitting.size(); i++) {
            LaneRoom lane = fitting.get((start + i) % fitting.size());
            if (lane.room() > 0) {
                return Optional.of(lane.lane());
            }
        }
        return Optional.empty();
    }

    /** How many each lane is to ask about. */
    public Map<String, Integer> byLane() {
        Map<String, Integer> counts = new TreeMap<>();
        asked.forEach(asking -> counts.merge(asking.lane(), 1, Integer::sum));
        return counts;
    }

    /** How many are passed over, by reason. */
    public Map<SkipReason, Integer> byReason() {
        Map<SkipReason, Integer> counts = new TreeMap<>();
        passed.forEach(p -> counts.merge(p.reason(), 1, Integer::sum));
        return counts;
    }
}
