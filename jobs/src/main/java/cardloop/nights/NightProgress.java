package cardloop.nights;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far a night is.
 *
 * @param pulledByReason reason codes of the house
 * @param passedOver what the plan left out, by reason
 */
public record NightProgress(
        List<LaneProgress> lanes, Map<String, Integer> pulledByReason, Map<SkipReason, Integer> passedOver) {

    /** Of a run that asks nothing. */
    public static final NightProgress NONE = new NightProgress(List.of(), Map.of(), Map.of());

    /**
     * One lane of a night; {@code planned = open + ripe + vouched + pulled + filtered + skipped}.
     *
     * @param open still to be asked, or being asked
     * @param ripe answered, not yet applied to the shelf
     * @param filtered read and not applied, because their cards left the shelf meanwhile
     * @param skipped by reason
     */
    public record LaneProgress(
            String lane,
            int planned,
            int open,
            int ripe,
            int vouched,
            int pulled,
            int filtered,
            Map<SkipReason, Integer> skipped) {
        public int skippedInAll() {
            return sum(skipped);
        }

        /** Nothing is left to do about them tonight. */
        public int done() {
            return vouched + pulled + filtered + skippedInAll();
        }

        /** Whole percent. */
        public int percent() {
            return planned == 0 ? 100 : (int) (100L * done() / planned);
        }
    }

    public int planned() {
        return lanes.stream().mapToInt(LaneProgress::planned).sum();
    }

    public int done() {
        return lanes.stream().mapToInt(LaneProgress::done).sum();
    }

    public int vouched() {
        return lanes.stream().mapToInt(LaneProgress::vouched).sum();
    }

    public int pulled() {
        return lanes.stream().mapToInt(LaneProgress::pulled).sum();
    }

    public int filtered() {
        return lanes.stream().mapToInt(LaneProgress::filtered).sum();
    }

    /** Skipped on a lane or passed over by the plan. */
    public int skipped() {
        return lanes.stream().mapToInt(LaneProgress::skippedInAll).sum() + sum(passedOver);
    }

    public int postponed() {
        return passedOver.getOrDefault(SkipReason.POSTPONED, 0)
                + lanes.stream()
                        .mapToInt(lane -> lane.skipped().getOrDefault(SkipReason.POSTPONED, 0))
                        .sum();
    }

    public int percent() {
        return planned() == 0 ? 100 : (int) (100L * done() / planned());
    }

    private static int sum(Map<SkipReason, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Counts of one lane while its rows are read. */
    static final class Tally {
        private final String lane;
        private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
        private int open;
        private int ripe;
        private int vouched;
        private int pulled;
        private int filtered;

        Tally(String lane) {
            this.lane = lane;
        }

        int count(String state, String applied, int n) {
            switch (applied) {
                case NightClerk.VOUCHED -> vouched += n;
                case NightClerk.PULLED -> pulled += n;
                case NightClerk.FILTERED -> filtered += n;
                case "" -> {
                    if (state.equals("OPEN") || state.equals("ASKING")) {
                        open += n;
                    } else {
                        ripe += n;
                    }
                }
                default -> {
                    // Passed over: counted where the night keeps its skips.
                }
            }
            return n;
        }

        int skip(SkipReason reason, int n) {
            return skipped.merge(reason, n, Integer::sum);
        }

        LaneProgress total() {
            int skippedInAll =
                    skipped.values().stream().mapToInt(Integer::intValue).sum();
            return new LaneProgress(
                    lane,
                    open + ripe + vouched + pulled + filtered + skippedInAll,
                    open,
                    ripe,
                    vouched,
                    pulled,
                    filtered,
                    Map.copyOf(skipped));
        }
    }
}
