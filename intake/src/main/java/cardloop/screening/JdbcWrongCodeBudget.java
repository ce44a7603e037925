package cardloop.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts a seller's cards that ended NOT_RECOGNISED in the last 24 h; beyond three the pause doubles from one minute. */
final class JdbcWrongCodeBudget implements WrongCodeBudget {
    private static final int FREE = 3;
    private static final int HIGHEST_DOUBLING = 9;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration WINDOW = Duration.ofDays(1);

    private final JdbcClient jdbc;

    JdbcWrongCodeBudget(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Duration pause(UUID sellerId, Instant now) {
        int wrong = jdbc.sql(
                        "SELECT COUNT(*) FROM card_case"
                                + " WHERE seller_id = ? AND reason = 'NOT_RECOGNISED' AND stage = 'REJECTED' AND updated_at > ?")
                .params(sellerId, now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return wrong < FREE ? Duration.ZERO : FIRST.multipliedBy(1L << Math.min(HIGHEST_DOUBLING, wrong - FREE));
    }
}
