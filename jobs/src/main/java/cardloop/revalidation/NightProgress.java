package cardloop.revalidation;

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
}
