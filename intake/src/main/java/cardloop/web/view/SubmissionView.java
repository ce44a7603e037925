package cardloop.web.view;

import cardloop.receipt.CheckedNumber;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One submission.
 *
 * @param receiptNo empty for those of before there were any
 * @param channel JSON, TEXT or PHOTO
 * @param totals how many of its cards are in each state; states without cards are left out
 */
public record SubmissionView(
        UUID id,
        Optional<CheckedNumber> receiptNo,
        String channel,
        OffsetDateTime createdAt,
        Map<String, Long> totals) {
    public long cards() {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }
}
