package cardloop.checking;

import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.Owner;
import cardloop.casebook.Progress;
import cardloop.casebook.WaitingCode;
import cardloop.database.LimitClock;
import cardloop.inquiry.InquiryId;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pull by permit: one short transaction locks the limit rows, reads the clock, takes the highest-priority due question,
 * writes the intent and moves the next free time. Nothing due: nothing is spent.
 */
final class JdbcLaneGrants {
    /** How long the answer to a sent question may take to be recorded before its asker counts as dead. */
    static final Duration ASKING_LEASE = Duration.ofSeconds(45);

    private static final Duration CHECKING_DEADLINE = Duration.ofMinutes(2);
    private static final EnumSet<CardStage> ASKABLE =
            EnumSet.of(CardStage.QUEUED, CardStage.CHECKING, CardStage.UNRESOLVED, CardStage.PARKED);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JdbcLimits limits;
    private final JdbcWrongPins wrongPins;
    private final Casebook casebook;
    private final LimitClock clock;
    private final Map<String, IssuerLimits> limitsByIssuer;

    JdbcLaneGrants(JdbcStore store, Casebook casebook, LimitClock clock, Map<String, IssuerLimits> limitsByIssuer) {
        this.jdbc = store.jdbc();
        this.transactions = store.transactions();
        this.limits = store.limits();
        this.wrongPins = store.wrongPins();
        this.casebook = casebook;
        this.clock = clock;
        this.limitsByIssuer = limitsByIssuer;
    }

    /** A due question before it is granted. */
    private record Due(InquiryId id, CaseId caseId, Purpose purpose, int attempts, String numberFingerprint) {}

    Permit grant(Lane lane) {
        return Objects.requireNonNull(transactions.execute(_ -> pull(lane)));
    }

    private Permit pull(Lane lane) {
        IssuerLimits issuer = Objects.requireNonNull(limitsByIssuer.get(lane.issuer()));
        List<JdbcLimits.Row> rows = limits.lock(keysOf(lane, issuer));
        long grantedNanos = System.nanoTime();
        long now = clock.nowMicros();
        if (rows.stream().anyMatch(JdbcLimits.Row::paused)) {
            return new Permit.Paused();
        }
        long free = Math.max(
                rows.stream().mapToLong(JdbcLimits.Row::freeAtMicros).max().orElse(0),
                egressBudgetFreeAt(lane, issuer, now));
        if (free > now) {
            return new Permit.Wait(free - now);
        }
        Optional<Due> due = next(lane, now);
        if (due.isEmpty()) {
            return new Permit.NothingDue();
        }
        if (postponedByCardBudget(due.get(), issuer, now)) {
            return new Permit.Wait(0);
        }
        spend(rows, issuer, now);
        return new Permit.Granted(intend(due.get(), lane, issuer, now, grantedNanos));
    }

    private static SortedSet<LimitKey> keysOf(Lane lane, IssuerLimits issuer) {
        SortedSet<LimitKey> keys = new TreeSet<>();
        keys.add(LimitKey.ofEgress(lane));
        issuer.account().ifPresent(_ -> keys.add(LimitKey.ofAccount(lane.issuer())));
        if (issuer.wrongPins().scope() == IssuerLimits.Scope.EGRESS) {
            keys.add(LimitKey.ofWrongPins(lane));
        }
        return keys;
    }

    private long egressBudgetFreeAt(Lane lane, IssuerLimits issuer, long now) {
        return issuer.wrongPins().scope() == IssuerLimits.Scope.EGRESS
                ? wrongPins.freeAtMicros(issuer, lane.egress().address(), now).orElse(0L)
                : 0L;
    }

    private Optional<Due> next(Lane lane, long now) {
        List<String> resting = limits.restingKinds(lane.issuer(), now);
        return jdbc.sql("""
                        SELECT id, case_id, purpose, attempts,
                          (SELECT number_fingerprint FROM card_case WHERE card_case.id = question.case_id) AS number_key
                        FROM question
                        WHERE issuer = :issuer AND state = 'OPEN' AND due_at <= :now
                          AND (region IS NULL OR region = :region) AND (lane IS NULL OR lane = :lane)
                          AND kind NOT IN (:resting)
                        ORDER BY priority, due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("issuer", lane.issuer())
                .param("now", at(now))
                .param("region", lane.egress().region().code())
                .param("lane", lane.label())
                .param("resting", resting.isEmpty() ? List.of("-") : resting)
                .query((row, _) -> new Due(
                        new InquiryId(row.getString("id")),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getInt("attempts"),
                        HexFormat.of().formatHex(row.getBytes("number_key"))))
                .optional();
    }

    private boolean postponedByCardBudget(Due due, IssuerLimits issuer, long now) {
        if (issuer.wrongPins().scope() != IssuerLimits.Scope.CARD) {
            return false;
        }
        Optional<Long> freeAt = wrongPins.freeAtMicros(issuer, cardScope(due), now);
        freeAt.ifPresent(micros -> jdbc.sql("UPDATE question SET due_at = ? WHERE id = ?")
                .params(at(micros), due.id().value())
                .update());
        return freeAt.isPresent();
    }

    private static String cardScope(Due due) {
        return "card:" + due.numberFingerprint().substring(0, 32);
    }

    private void spend(List<JdbcLimits.Row> rows, IssuerLimits issuer, long now) {
        for (JdbcLimits.Row row : rows) {
            if (row.key().door() == LimitKey.Door.SUBMIT) {
                Pace pace =
                        row.key().scope().equals("account") ? issuer.account().orElseThrow() : issuer.submit();
                limits.spend(row, pace.nextFreeMicros(row.nextFreeMicros(), now));
            }
        }
    }

    private Grant intend(Due due, Lane lane, IssuerLimits issuer, long now, long grantedNanos) {
        int attempt = due.attempts() + 1;
        jdbc.sql("UPDATE question SET state = 'ASKING', attempts = ?, lease_until = ? WHERE id = ?")
                .params(attempt, at(now).plus(ASKING_LEASE), due.id().value())
                .update();
        jdbc.sql("INSERT INTO attempt (question_id, n, egress, granted_at) VALUES (?, ?, ?, ?)")
                .params(due.id().value(), attempt, lane.egress().address(), at(now))
                .update();
        String scope = issuer.wrongPins().scope() == IssuerLimits.Scope.EGRESS
                ? lane.egress().address()
                : cardScope(due);
        wrongPins.reserve(lane.issuer(), scope, due.id(), attempt, now);
        if (due.purpose() == Purpose.INTAKE) {
            casebook.act(
                    due.caseId(),
                    ASKABLE,
                    Progress.waiting(
                            CardStage.CHECKING,
                            WaitingCode.LANE_WAIT,
                            Owner.ISSUER,
                            at(now).toInstant().plus(CHECKING_DEADLINE)),
                    new CaseEvent("issuer:" + lane.issuer(), "ASKED", "attempt " + attempt, "-"));
        }
        return new Grant(due.id(), due.caseId(), due.purpose(), attempt, lane, grantedNanos);
    }

    static OffsetDateTime at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
