package cardloop.casebook.book;

import cardloop.base.JdbcClaimOrder;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Leases the next cases that are due. */
final class JdbcCaseClaims {
    private static final int FEWEST = 1;

    private final JdbcClient jdbc;
    private final TransactionTemplate joined;
    private final JdbcClaimOrder order;
    private final Clock clock;
    private final Supplier<UUID> tokens;

    JdbcCaseClaims(JdbcClient jdbc, TransactionTemplate joined, Clock clock, Supplier<UUID> tokens) {
        this.jdbc = jdbc;
        this.joined = joined;
        this.order = new JdbcClaimOrder(jdbc);
        this.clock = clock;
        this.tokens = tokens;
    }

    List<Lease> due(CardStage stage, int atMost, Duration lease) {
        return lease(
                "stage = :stage AND due_at <= :now", "due_at", Map.of("stage", stage.name()), new Wish(atMost, lease));
    }

    List<Lease> overdue(int atMost, Duration lease) {
        return lease("deadline <= :now", "deadline", Map.of(), new Wish(atMost, lease));
    }

    /** How many are wanted, and for how long. */
    private record Wish(int atMost, Duration lease) {}

    private List<Lease> lease(String where, String oldestBy, Map<String, String> parameters, Wish wish) {
        return Transacted.in(joined, () -> {
            Instant now = clock.instant();
            Instant until = now.plus(wish.lease());
            return jdbc
                    .sql("SELECT id FROM card_case WHERE " + where
                            + " AND (lease_until IS NULL OR lease_until <= :now) " + order.by(oldestBy)
                            + " LIMIT :most FOR UPDATE SKIP LOCKED")
                    .params(parameters)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("most", Math.max(FEWEST, wish.atMost()))
                    .query(UUID.class)
                    .list()
                    .stream()
                    .map(id -> take(new CaseId(id), until))
                    .toList();
        });
    }

    private Lease take(CaseId id, Instant until) {
        UUID token = tokens.get();
        jdbc.sql("UPDATE card_case SET lease = ?, lease_until = ? WHERE id = ?")
                .params(token, until.atOffset(ZoneOffset.UTC), id.value())
                .update();
        return new Lease(id, token, until);
    }
}
