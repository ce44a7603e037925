package cardloop.shelf;

import cardloop.base.JdbcInserts;
import cardloop.card.Balance;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.receipt.CheckedNumber;
import cardloop.receipt.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The shelf in the database; the unique case number keeps it at one item a card. */
final class JdbcShelf implements Shelf {
    private static final String COUNTS = """
            SELECT kind, face_fen, region, TO_CHAR(expires_on, 'YYYY-MM') AS expiry_month,
                   COUNT(*) AS items, MIN(last_verified_at) AS oldest
              FROM stock_item
             WHERE state = 'ON_SHELF'
               AND (CAST(:kind AS VARCHAR) IS NULL OR kind = :kind)
               AND (CAST(:region AS VARCHAR) IS NULL OR region = :region)
             GROUP BY kind, face_fen, region, TO_CHAR(expires_on, 'YYYY-MM')
             ORDER BY kind, face_fen, region, expiry_month""";

    private final JdbcClient jdbc;
    private final JdbcInserts inserts;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final RandomGenerator random;

    JdbcShelf(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock,
            Supplier<UUID> ids,
            RandomGenerator random) {
        this.jdbc = jdbc;
        this.inserts = new JdbcInserts(transactions);
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    @Override
    public UUID shelve(StockItem.Description card) {
        UUID id = ids.get();
        if (inserts.insertUnlessTaken(() -> insert(id, card))) {
            return id;
        }
        StockItem there = find("case_id", card.caseId()).orElseThrow();
        if (!there.card().equals(card)) {
            throw new IllegalArgumentException("case " + card.caseId() + " is on the shelf as another card");
        }
        return there.id();
    }

    @Override
    public Optional<StockItem> find(UUID itemId) {
        return find("id", itemId);
    }

    @Override
    public List<StockCount> counts(Optional<String> kind, Optional<String> region) {
        return jdbc.sql(COUNTS)
                .param("kind", kind.orElse(null))
                .param("region", region.orElse(null))
                .query(JdbcShelf::count)
                .list();
    }

    @Override
    public boolean vouched(UUID caseId) {
        return jdbc.sql("UPDATE stock_item SET last_verified_at = ? WHERE case_id = ? AND state = 'ON_SHELF'")
                        .params(now(), caseId)
                        .update()
                == 1;
    }

    @Override
    public boolean pull(UUID caseId, String reason) {
        return jdbc.sql("UPDATE stock_item SET state = 'PULLED', pull_reason = ?, pulled_at = ?"
                                + " WHERE case_id = ? AND state = 'ON_SHELF'")
                        .params(reason, now(), caseId)
                        .update()
                == 1;
    }

    private void insert(UUID id, StockItem.Description card) {
        jdbc.sql("INSERT INTO stock_item (id, stock_no, case_id, kind, face_fen, region, batch, expires_on,"
                        + " bind_requires, balance_fen, splits, state, shelved_at, last_verified_at)"
                        + " VALUES (:id, :number, :caseId, :kind, :face, :region, :batch, :expiresOn, :bind, :balance, :splits,"
                        + " 'ON_SHELF', :now, :now)")
                .param("id", id)
                .param(
                        "number",
                        CheckedNumber.random(Series.STOCK, random, this::isTaken)
                                .plain())
                .param("caseId", card.caseId())
                .param("kind", card.kind())
                .param("face", card.faceValue().fen())
                .param("region", card.region().code())
                .param("batch", card.batch().orElse(null))
                .param("expiresOn", card.expiresOn().orElse(null))
                .param("bind", String.join(",", card.bindRequires()))
                .param("balance", card.balance().map(Balance::fen).orElse(null))
                .param("splits", card.balance().map(Balance::listed).orElse(null))
                .param("now", now())
                .update();
    }

    private boolean isTaken(CheckedNumber number) {
        return jdbc.sql("SELECT COUNT(*) > 0 FROM stock_item WHERE stock_no = ?")
                .param(number.plain())
                .query(Boolean.class)
                .single();
    }

    private Optional<StockItem> find(String column, UUID value) {
        return jdbc.sql("SELECT * FROM stock_item WHERE " + column + " = ?")
                .param(value)
                .query(JdbcShelf::item)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static StockItem item(ResultSet row, int index) throws SQLException {
        String bind = row.getString("bind_requires");
        String splits = Objects.requireNonNullElse(row.getString("splits"), "");
        return new StockItem(
                row.getObject("id", UUID.class),
                new StockItem.Description(
                        row.getObject("case_id", UUID.class),
                        row.getString("kind"),
                        new FaceValue(row.getLong("face_fen")),
                        new Region(row.getString("region")),
                        Optional.ofNullable(row.getString("batch")),
                        Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                        bind.isEmpty() ? List.of() : List.of(bind.split(",", -1)),
                        Optional.ofNullable(row.getObject("balance_fen", Long.class))
                                .map(fen -> Balance.of(fen, splits))),
                StockItem.State.valueOf(row.getString("state")),
                instant(row, "shelved_at"),
                instant(row, "last_verified_at"));
    }

    private static StockCount count(ResultSet row, int index) throws SQLException {
        return new StockCount(
                row.getString("kind"),
                row.getLong("face_fen"),
                row.getString("region"),
                Optional.ofNullable(row.getString("expiry_month")),
                row.getLong("items"),
                instant(row, "oldest"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
