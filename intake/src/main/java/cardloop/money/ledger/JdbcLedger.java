package cardloop.money.ledger;

import cardloop.base.JdbcInserts;
import cardloop.money.AccountId;
import cardloop.money.Ledger;
import cardloop.money.Posting;
import cardloop.money.TransferKind;
import cardloop.money.TrialBalance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The ledger in the database: transfers, their postings, and balances that follow from them. */
final class JdbcLedger implements Ledger {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final JdbcInserts inserts;
    private final JdbcAccounts accounts;
    private final Clock clock;
    private final Supplier<UUID> ids;

    JdbcLedger(JdbcClient jdbc, TransactionOperations transactions, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.inserts = new JdbcInserts(transactions);
        this.accounts = new JdbcAccounts(jdbc, inserts);
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void post(TransferKind kind, String reference, List<Posting> postings) {
        requireBalanced(postings);
        transactions.executeWithoutResult(_ -> {
            Map<AccountId, LockedAccount> locked = accounts.lock(postings);
            Optional<UUID> fresh = openTransfer(kind, reference);
            if (fresh.isPresent()) {
                write(fresh.get(), postings, locked);
            } else {
                requireSame(kind, reference, postings);
            }
        });
    }

    @Override
    public long balanceFen(AccountId account) {
        return jdbc.sql("SELECT balance_fen FROM account WHERE id = ?")
                .param(account.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public Entries entries(AccountId account, String cursor, int limit) {
        List<Line> lines = jdbc.sql("SELECT p.account_n, p.amount_fen, p.balance_fen, t.id, t.kind, t.reference,"
                        + " t.created_at FROM posting p JOIN transfer t ON t.id = p.transfer_id"
                        + " WHERE p.account_id = ? AND p.account_n < ? ORDER BY p.account_n DESC LIMIT ?")
                .params(account.value(), placeOf(cursor), limit + 1)
                .query(JdbcLedger::line)
                .list();
        List<Line> page = lines.subList(0, Math.min(limit, lines.size()));
        String next = lines.size() > limit ? Long.toString(page.getLast().place()) : "";
        return new Entries(page.stream().map(Line::entry).toList(), next);
    }

    @Override
    public TrialBalance trialBalance() {
        return new TrialBalance(jdbc.sql("SELECT class, COUNT(*) AS accounts, CAST(SUM(balance_fen) AS BIGINT) AS fen"
                        + " FROM (SELECT balance_fen, CASE WHEN id LIKE 'seller/%/available' THEN 'seller/available' WHEN id LIKE"
                        + " 'seller/%/reserved' THEN 'seller/reserved' ELSE id END AS class FROM account) a GROUP BY class ORDER"
                        + " BY class")
                .query((row, _) ->
                        new TrialBalance.Line(row.getString("class"), row.getLong("accounts"), row.getLong("fen")))
                .list());
    }

    private static void requireBalanced(List<Posting> postings) {
        long sum = postings.stream().mapToLong(Posting::amountFen).reduce(0L, Math::addExact);
        if (postings.size() < 2 || sum != 0) {
            throw new IllegalArgumentException(
                    postings.size() + " postings with a sum of " + sum + " fen are no transfer");
        }
    }

    private Optional<UUID> openTransfer(TransferKind kind, String reference) {
        UUID id = ids.get();
        boolean fresh = inserts.insertUnlessTaken(
                () -> jdbc.sql("INSERT INTO transfer (id, kind, reference, created_at) VALUES (?, ?, ?, ?)")
                        .params(id, kind.name(), reference, clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
        return fresh ? Optional.of(id) : Optional.empty();
    }

    private void write(UUID transfer, List<Posting> postings, Map<AccountId, LockedAccount> locked) {
        int n = 0;
        for (Posting posting : postings) {
            LockedAccount account = Objects.requireNonNull(locked.get(posting.account()));
            account.add(posting.amountFen());
            insert(transfer, ++n, posting, account);
        }
        locked.values().forEach(LockedAccount::requireAboveFloor);
        locked.values().forEach(accounts::save);
    }

    private void insert(UUID transfer, int n, Posting posting, LockedAccount account) {
        jdbc.sql("INSERT INTO posting (transfer_id, n, account_id, account_n, amount_fen, balance_fen)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(transfer, n, account.id().value(), account.entries(), posting.amountFen(), account.balanceFen())
                .update();
    }

    private void requireSame(TransferKind kind, String reference, List<Posting> postings) {
        List<Posting> posted = jdbc.sql("SELECT p.account_id, p.amount_fen FROM posting p"
                        + " JOIN transfer t ON t.id = p.transfer_id WHERE t.kind = ? AND t.reference = ? ORDER BY p.n")
                .params(kind.name(), reference)
                .query((row, _) -> new Posting(new AccountId(row.getString("account_id")), row.getLong("amount_fen")))
                .list();
        if (!posted.equals(postings)) {
            throw new IllegalArgumentException(kind + " " + reference + " was posted with other postings");
        }
    }

    private static long placeOf(String cursor) {
        try {
            return cursor.isEmpty() ? Long.MAX_VALUE : Long.parseUnsignedLong(cursor);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a cursor of these entries", e);
        }
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        Entry entry = new Entry(
                row.getString("id"),
                TransferKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getLong("amount_fen"),
                row.getLong("balance_fen"),
                row.getObject("created_at", OffsetDateTime.class));
        return new Line(row.getLong("account_n"), entry);
    }

    /** An entry and its place in its account. */
    private record Line(long place, Entry entry) {}
}
