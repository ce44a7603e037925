package cardloop.review;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What waits for reviewers.
 *
 * @param depthByWhy open items by why they were sampled
 * @param breached items past their deadline
 * @param decidedLastHour decisions of all reviewers in the last 60 minutes
 */
public record ReviewQueue(
        long depth, Map<String, Long> depthByWhy, Optional<Instant> oldest, long breached, long decidedLastHour) {}
