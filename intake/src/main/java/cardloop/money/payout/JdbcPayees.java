package cardloop.money.payout;

import cardloop.money.Payee;
import cardloop.money.Payees;
import cardloop.text.PersonalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payees in the database. A removed one stays on record: payouts under way still name it. */
final class JdbcPayees implements Payees {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    JdbcPayees(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Payee add(UUID sellerId, String channelAccount, String name) {
        Payee payee = new Payee(
                ids.get(),
                sellerId,
                fitting(channelAccount, PersonalText.account(channelAccount), "account"),
                fitting(name, PersonalText.name(name), "name"),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            insert(payee);
        } catch (DuplicateKeyException e) {
            throw new KnownAccountException();
        }
        return payee;
    }

    /** Its account is unique among those of its seller that were not removed. */
    private void insert(Payee payee) {
        jdbc.sql("INSERT INTO payee (id, seller_id, channel_account, name, created_at, live_account)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        payee.id(),
                        payee.sellerId(),
                        payee.channelAccount(),
                        payee.name(),
                        payee.createdAt().atOffset(ZoneOffset.UTC),
                        payee.channelAccount().toLowerCase(Locale.ROOT))
                .update();
    }

    @Override
    public List<Payee> list(UUID sellerId) {
        return jdbc.sql("SELECT * FROM payee WHERE seller_id = ? AND removed_at IS NULL ORDER BY created_at, id")
                .param(sellerId)
                .query(JdbcPayees::payee)
                .list();
    }

    @Override
    public boolean remove(UUID sellerId, UUID payeeId) {
        return jdbc.sql("UPDATE payee SET removed_at = ?, live_account = NULL"
                                + " WHERE id = ? AND seller_id = ? AND removed_at IS NULL")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), payeeId, sellerId)
                        .update()
                == 1;
    }

    private static String fitting(String typed, String kept, String what) {
        if (kept.isEmpty() || kept.length() > LONGEST || !PersonalText.isClean(typed)) {
            throw new IllegalArgumentException("a payee's " + what + " has 1 to " + LONGEST + " printable characters");
        }
        return kept;
    }

    private static Payee payee(ResultSet row, int index) throws SQLException {
        return new Payee(
                row.getObject("id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getString("channel_account"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
