package cardloop.money.ledger;

import cardloop.base.JdbcInserts;
import cardloop.money.AccountId;
import cardloop.money.Posting;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts' rows. They are locked in the order of their ids, so two transfers never wait for each other in a ring. */
final class JdbcAccounts {
    private final JdbcClient jdbc;
    private final JdbcInserts inserts;

    JdbcAccounts(JdbcClient jdbc, JdbcInserts inserts) {
        this.jdbc = jdbc;
        this.inserts = inserts;
    }

    /** Locks every account the postings touch, and opens those that are new. */
    Map<AccountId, LockedAccount> lock(List<Posting> postings) {
        Map<AccountId, LockedAccount> locked = new LinkedHashMap<>();
        postings.stream()
                .map(Posting::account)
                .distinct()
                .sorted(Comparator.comparing(AccountId::value))
                .forEach(id -> locked.put(id, lock(id)));
        return locked;
    }

    void save(LockedAccount account) {
        jdbc.sql("UPDATE account SET balance_fen = ?, entries = ? WHERE id = ?")
                .params(account.balanceFen(), account.entries(), account.id().value())
                .update();
    }

    /** A row that is not there cannot be locked: the zero row comes first. */
    private LockedAccount lock(AccountId id) {
        return lockPresent(id).orElseGet(() -> {
            inserts.insertUnlessTaken(() -> open(id));
            return lockPresent(id).orElseThrow();
        });
    }

    private Optional<LockedAccount> lockPresent(AccountId id) {
        return jdbc.sql("SELECT balance_fen, entries FROM account WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query((row, _) -> new LockedAccount(id, row.getLong("balance_fen"), row.getLong("entries")))
                .optional();
    }

    private void open(AccountId id) {
        @Nullable Long floorFen = id.isSellers() ? 0L : null;
        jdbc.sql("INSERT INTO account (id, balance_fen, entries, floor_fen) VALUES (:id, 0, 0, :floor)")
                .param("id", id.value())
                .param("floor", floorFen, java.sql.Types.BIGINT)
                .update();
    }
}
