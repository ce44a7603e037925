package cardloop.web.view;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * One submission.
 *
 * @param channel JSON, TEXT or PHOTO
 * @param totals how many of its cards are in each state; states without cards are left out
 */
public record SubmissionView(UUID id, String channel, OffsetDateTime createdAt, Map<String, Long> totals) {
    public long cards() {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }
}
