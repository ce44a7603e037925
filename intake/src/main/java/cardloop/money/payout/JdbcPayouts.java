package cardloop.money.payout;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.money.AccountId;
import cardloop.money.Ledger;
import cardloop.money.Payee;
import cardloop.money.Payout;
import cardloop.money.PayoutStatus;
import cardloop.money.Payouts;
import cardloop.money.Posting;
import cardloop.money.TransferKind;
import cardloop.money.UnknownPayeeException;
import com.github.f4b6a3.uuid.codec.base.Base32Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Payouts in the database. The number at the channel is made of the payout's id, so a payout has no second one. */
final class JdbcPayouts implements Payouts {
    private static final String FOUND = "SELECT p.*, y.channel_account FROM payout p JOIN payee y ON y.id = p.payee_id";
    static final String RULES = "payout-1";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final EventLog events;
    private final Clock clock;
    private final Supplier<UUID> ids;

    JdbcPayouts(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Ledger ledger,
            EventLog events,
            Clock clock,
            Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Payout request(UUID sellerId, UUID payeeId, long amountFen) {
        if (amountFen <= 0) {
            throw new IllegalArgumentException("a payout is more than 0 fen");
        }
        UUID id = ids.get();
        transactions.executeWithoutResult(_ -> {
            requirePayee(sellerId, payeeId);
            reserve(id, sellerId, amountFen);
            insert(id, sellerId, payeeId, amountFen);
            String why = amountFen + " fen to payee " + payeeId;
            events.record(Payout.subject(id), new Event.OfPerson(sellerId), Event.Type.PAYOUT_REQUESTED, why, RULES);
        });
        return find(sellerId, id).orElseThrow();
    }

    @Override
    public Optional<Payout> find(UUID sellerId, UUID payoutId) {
        return jdbc.sql(FOUND + " WHERE p.id = ? AND p.seller_id = ?")
                .params(payoutId, sellerId)
                .query(JdbcPayouts::payout)
                .optional();
    }

    @Override
    public List<Payout> list(UUID sellerId, int atMost) {
        return jdbc.sql(FOUND + " WHERE p.seller_id = ? ORDER BY p.created_at DESC, p.id DESC LIMIT ?")
                .params(sellerId, atMost)
                .query(JdbcPayouts::payout)
                .list();
    }

    /** Such as {@code PO06DZ5V8Q8W3Y9K2M4N6P8R0T2V}: 28 characters of the channel's alphabet. */
    static String outBizNo(UUID payoutId) {
        return "PO" + Base32Codec.INSTANCE.encode(payoutId).toUpperCase(Locale.ROOT);
    }

    private void requirePayee(UUID sellerId, UUID payeeId) {
        boolean known = jdbc.sql("SELECT id FROM payee WHERE id = ? AND seller_id = ? AND removed_at IS NULL")
                .params(payeeId, sellerId)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new UnknownPayeeException(payeeId);
        }
    }

    private void reserve(UUID id, UUID sellerId, long amountFen) {
        ledger.post(
                TransferKind.PAYOUT_RESERVE,
                id.toString(),
                List.of(
                        new Posting(AccountId.available(sellerId), -amountFen),
                        new Posting(AccountId.reserved(sellerId), amountFen)));
    }

    private void insert(UUID id, UUID sellerId, UUID payeeId, long amountFen) {
        jdbc.sql("INSERT INTO payout (id, seller_id, payee_id, amount_fen, out_biz_no, status, rung, due_at,"
                        + " created_at, updated_at)"
                        + " VALUES (:id, :seller, :payee, :fen, :outBizNo, 'PENDING', 0, :now, :now, :now)")
                .param("id", id)
                .param("seller", sellerId)
                .param("payee", payeeId)
                .param("fen", amountFen)
                .param("outBizNo", outBizNo(id))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Payout payout(ResultSet row, int index) throws SQLException {
        return new Payout(
                row.getObject("id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("payee_id", UUID.class),
                Payee.masked(row.getString("channel_account")),
                row.getLong("amount_fen"),
                row.getString("out_biz_no"),
                PayoutStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
