package cardloop.review.desk;

import cardloop.review.ReviewQueue;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of the review queue. */
final class JdbcReviewQueue {
    private JdbcReviewQueue() {}

    static ReviewQueue read(JdbcClient jdbc, OffsetDateTime now) {
        Map<String, Long> byWhy = new LinkedHashMap<>();
        jdbc.sql("SELECT why, COUNT(*) FROM review_item WHERE state IN ('OPEN', 'LEASED') GROUP BY why ORDER BY why")
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(entry -> byWhy.put(entry.getKey(), entry.getValue()));
        return new ReviewQueue(
                byWhy.values().stream().mapToLong(Long::longValue).sum(),
                byWhy,
                Optional.ofNullable(
                                jdbc.sql("SELECT MIN(created_at) FROM review_item WHERE state IN ('OPEN', 'LEASED')")
                                        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                                        .single()
                                        .orElse(null))
                        .map(OffsetDateTime::toInstant),
                count(jdbc, "state IN ('OPEN', 'LEASED') AND due_at < ?", now),
                count(jdbc, "state = 'DECIDED' AND decided_at > ?", now.minusHours(1)));
    }

    private static long count(JdbcClient jdbc, String where, OffsetDateTime time) {
        return jdbc.sql("SELECT COUNT(*) FROM review_item WHERE " + where)
                .param(time)
                .query(Long.class)
                .single();
    }
}
