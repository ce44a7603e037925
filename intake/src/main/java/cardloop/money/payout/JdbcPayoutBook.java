package cardloop.money.payout;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.JdbcClaimOrder;
import cardloop.money.AccountId;
import cardloop.money.Ledger;
import cardloop.money.PayoutStatus;
import cardloop.money.Payouts;
import cardloop.money.Posting;
import cardloop.money.TransferKind;
import cardloop.money.channel.PayoutOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The payouts' rows. A row is locked, and seen to be open, before anything about it is changed. */
final class JdbcPayoutBook implements PayoutBook {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcPayoutBook.class);
    private static final int LONGEST_WORD = 200;

    private final JdbcClient jdbc;
    private final JdbcClaimOrder order;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final EventLog events;
    private final Clock clock;
    private final Duration lease;

    JdbcPayoutBook(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Ledger ledger,
            EventLog events,
            Clock clock,
            Duration lease) {
        this.jdbc = jdbc;
        this.order = new JdbcClaimOrder(jdbc);
        this.transactions = transactions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.lease = lease;
    }

    @Override
    public Optional<Due> claim() {
        return transactions.execute(_ -> {
            OffsetDateTime now = time(clock.instant());
            Optional<UUID> id = jdbc.sql("SELECT id FROM payout WHERE due_at <= :now"
                            + " AND (lease_until IS NULL OR lease_until <= :now)"
                            + " " + order.by("due_at") + " LIMIT 1 FOR UPDATE SKIP LOCKED")
                    .param("now", now)
                    .query(UUID.class)
                    .optional();
            return id.map(claimed -> leased(claimed, now.plus(lease)));
        });
    }

    @Override
    public boolean intend(Due payout) {
        return change(payout, Event.Type.PAYOUT_SENT, "under " + payout.order().outBizNo(), () -> {
            OffsetDateTime now = time(clock.instant());
            jdbc.sql("UPDATE payout SET status = 'SENT', sent_at = ?, updated_at = ? WHERE id = ?")
                    .params(now, now, payout.id())
                    .update();
        });
    }

    @Override
    public void settle(Due payout, String channelNo) {
        change(payout, Event.Type.PAYOUT_SETTLED, channelNo, () -> {
            post(TransferKind.PAYOUT_SETTLE, payout, AccountId.HOUSE_CASH);
            close(payout, PayoutStatus.SETTLED, "channel_no", channelNo);
        });
    }

    @Override
    public void fail(Due payout, String reason) {
        change(payout, Event.Type.PAYOUT_FAILED, reason, () -> {
            post(TransferKind.PAYOUT_RELEASE, payout, AccountId.available(payout.sellerId()));
            close(payout, PayoutStatus.FAILED, "reason", reason);
        });
    }

    @Override
    public void askLater(Due payout, PayoutStatus status, String why, Instant notBefore) {
        Instant onLadder =
                clock.instant().plus(PayoutLadder.waitOn(payout.tries().rung()));
        Instant dueAt = onLadder.isBefore(notBefore) ? notBefore : onLadder;
        Tries tries = new Tries(payout.tries().rung() + 1, 0);
        change(payout, Event.Type.PAYOUT_NO_ANSWER, status + " " + why, () -> again(payout, status, tries, why, dueAt));
        if (tries.rung() == Payouts.TROUBLE_FROM_RUNG) {
            LOG.warn("{} was asked about {} times without a final answer: {}", payout.subject(), tries.rung(), why);
        }
    }

    @Override
    public void reachLater(Due payout, PayoutStatus status, String why) {
        int before = payout.tries().unreached();
        Instant dueAt = clock.instant().plus(PayoutLadder.waitUnreached(before));
        Tries tries = new Tries(payout.tries().rung(), before + 1);
        change(payout, Event.Type.PAYOUT_NOT_SENT, why, () -> again(payout, status, tries, why, dueAt));
        if (tries.unreached() == Payouts.TROUBLE_FROM_UNREACHED) {
            LOG.warn("the payout channel could not be reached {} times for {}: {}", before + 1, payout.subject(), why);
        }
    }

    @Override
    public void park(Due payout, String reason) {
        change(payout, Event.Type.PAYOUT_PARKED, reason, () -> close(payout, PayoutStatus.UNKNOWN, "reason", reason));
        LOG.warn("{} waits for a person: {}", payout.subject(), reason);
    }

    private Due leased(UUID id, OffsetDateTime until) {
        jdbc.sql("UPDATE payout SET lease_until = ? WHERE id = ?")
                .params(until, id)
                .update();
        return jdbc.sql("SELECT p.*, y.channel_account, y.name FROM payout p JOIN payee y ON y.id = p.payee_id"
                        + " WHERE p.id = ?")
                .param(id)
                .query(JdbcPayoutBook::due)
                .single();
    }

    /** Runs the change with the row locked, unless nothing is due of this payout any more. One event either way. */
    private boolean change(Due payout, Event.Type what, String why, Runnable change) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean open = lockIfOpen(payout);
            if (open) {
                change.run();
            }
            events.record(
                    payout.subject(),
                    Event.Program.SYSTEM,
                    open ? what : Event.Type.PAYOUT_LATE_ANSWER,
                    why,
                    JdbcPayouts.RULES);
            return open;
        }));
    }

    private boolean lockIfOpen(Due payout) {
        return jdbc.sql("SELECT id FROM payout WHERE id = ? AND due_at IS NOT NULL FOR UPDATE")
                .param(payout.id())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private void again(Due payout, PayoutStatus status, Tries tries, String word, Instant dueAt) {
        jdbc.sql("UPDATE payout SET status = ?, rung = ?, unreached = ?, word = ?, due_at = ?, lease_until = NULL,"
                        + " updated_at = ? WHERE id = ?")
                .params(
                        status.name(),
                        tries.rung(),
                        tries.unreached(),
                        word.substring(0, Math.min(word.length(), LONGEST_WORD)),
                        time(dueAt),
                        time(clock.instant()),
                        payout.id())
                .update();
    }

    private void close(Due payout, PayoutStatus status, String column, String value) {
        jdbc.sql("UPDATE payout SET status = ?, " + column
                        + " = ?, due_at = NULL, lease_until = NULL, updated_at = ? WHERE id = ?")
                .params(status.name(), value, time(clock.instant()), payout.id())
                .update();
    }

    /** Reserved money goes to the house's cash, or back to the seller. */
    private void post(TransferKind kind, Due payout, AccountId to) {
        long fen = payout.order().amountFen();
        ledger.post(
                kind,
                payout.id().toString(),
                List.of(new Posting(AccountId.reserved(payout.sellerId()), -fen), new Posting(to, fen)));
    }

    private static Due due(ResultSet row, int index) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getObject("seller_id", UUID.class),
                new PayoutOrder(
                        row.getString("out_biz_no"),
                        row.getString("channel_account"),
                        row.getString("name"),
                        row.getLong("amount_fen")),
                PayoutStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                new Tries(row.getInt("rung"), row.getInt("unreached")));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
