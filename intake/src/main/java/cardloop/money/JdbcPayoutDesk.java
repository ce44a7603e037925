package cardloop.money;

import cardloop.base.Event;
import cardloop.base.EventLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What people may do about a payout in trouble. A wish to close it lapses after a day. */
public final class JdbcPayoutDesk {
    /** Bounds of a proof, in characters. */
    public static final int SHORTEST_PROOF = 8;

    public static final int LONGEST_PROOF = 400;
    private static final Duration WISH_HOLDS = Duration.ofDays(1);
    private static final String RULES = "payout-1";
    private static final String TROUBLED =
            "SELECT p.*, COALESCE(p.reason, p.word, '') AS said, c.person_id, c.proof, c.asked_at, y.channel_account"
                    + " FROM payout p JOIN payee y ON y.id = p.payee_id"
                    + " LEFT JOIN payout_closing c ON c.payout_id = p.id"
                    + " WHERE p.status IN ('PENDING', 'SENT', 'UNKNOWN')"
                    + " AND (p.due_at IS NULL OR p.rung >= " + Payouts.TROUBLE_FROM_RUNG
                    + " OR p.unreached >= " + Payouts.TROUBLE_FROM_UNREACHED + ")";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final EventLog events;
    private final Clock clock;

    public JdbcPayoutDesk(
            JdbcClient jdbc, TransactionOperations transactions, Ledger ledger, EventLog events, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a press. */
    public enum Outcome {
        DONE,
        /** Recorded; another person has to want the same. */
        AWAITING_SECOND,
        /** The one who wanted it first cannot be the second, too. */
        SAME_PERSON,
        /** Another proof than the first person's. */
        OTHER_PROOF,
        NOT_FOUND,
        /** A worker has it at this moment. */
        BUSY
    }

    /** Oldest first. */
    public List<TroubledPayout> list(int atMost) {
        return jdbc.sql(TROUBLED + " ORDER BY p.created_at, p.id LIMIT ?")
                .param(atMost)
                .query(this::troubled)
                .list();
    }

    /** How many there are, counted up to a bound. */
    public int count(int atMost) {
        return jdbc.sql("SELECT COUNT(*) FROM (" + TROUBLED + " LIMIT ?) t")
                .param(atMost)
                .query(Integer.class)
                .single();
    }

    /** Makes it due: one that was never sent goes out, any other is asked about under its number. */
    public Outcome askNow(UUID id, UUID personId) {
        return press(id, payout -> {
            PayoutStatus status = payout.status() == PayoutStatus.PENDING ? PayoutStatus.PENDING : PayoutStatus.UNKNOWN;
            jdbc.sql("UPDATE payout SET status = ?, reason = NULL, due_at = ?, updated_at = ? WHERE id = ?")
                    .params(status.name(), now(), now(), id)
                    .update();
            record(id, personId, Event.Type.PAYOUT_ASK_NOW, "a person wants the channel asked");
            return Outcome.DONE;
        });
    }

    /**
     * Closes it as failed, once two people want it with the same proof: the reserved money is the seller's again.
     *
     * @param proof what the channel's people wrote, or where it is kept
     */
    public Outcome closeAsFailed(UUID id, UUID personId, String proof) {
        return press(id, payout -> {
            Optional<TroubledPayout.Closing> first = payout.closing();
            if (first.isEmpty()) {
                return wish(id, personId, proof);
            }
            if (first.get().personId().equals(personId)) {
                return Outcome.SAME_PERSON;
            }
            return first.get().proof().equals(proof) ? close(payout, personId, proof) : Outcome.OTHER_PROOF;
        });
    }

    private Outcome wish(UUID id, UUID personId, String proof) {
        jdbc.sql("DELETE FROM payout_closing WHERE payout_id = ?").param(id).update();
        jdbc.sql("INSERT INTO payout_closing (payout_id, proof, person_id, asked_at) VALUES (?, ?, ?, ?)")
                .params(id, proof, personId, now())
                .update();
        record(id, personId, Event.Type.PAYOUT_CLOSE_WANTED, proof);
        return Outcome.AWAITING_SECOND;
    }

    private Outcome close(TroubledPayout payout, UUID personId, String proof) {
        ledger.post(
                TransferKind.PAYOUT_RELEASE,
                payout.id().toString(),
                List.of(
                        new Posting(AccountId.reserved(payout.sellerId()), -payout.amountFen()),
                        new Posting(AccountId.available(payout.sellerId()), payout.amountFen())));
        jdbc.sql("UPDATE payout SET status = 'FAILED', reason = 'CLOSED_BY_HAND', due_at = NULL, updated_at = ?"
                        + " WHERE id = ?")
                .params(now(), payout.id())
                .update();
        jdbc.sql("DELETE FROM payout_closing WHERE payout_id = ?")
                .param(payout.id())
                .update();
        record(payout.id(), personId, Event.Type.PAYOUT_FAILED, "closed by two people: " + proof);
        return Outcome.DONE;
    }

    private interface Press {
        Outcome on(TroubledPayout payout);
    }

    /** The row is locked while it is pressed on, and nobody else holds it. */
    private Outcome press(UUID id, Press press) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Optional<Boolean> free = jdbc.sql(
                            "SELECT lease_until IS NULL OR lease_until <= ? FROM payout WHERE id = ? FOR UPDATE")
                    .params(now(), id)
                    .query(Boolean.class)
                    .optional();
            Optional<TroubledPayout> troubled = jdbc.sql(TROUBLED + " AND p.id = ?")
                    .param(id)
                    .query(this::troubled)
                    .optional();
            if (free.isEmpty() || troubled.isEmpty()) {
                return Outcome.NOT_FOUND;
            }
            return free.get() ? press.on(troubled.get()) : Outcome.BUSY;
        }));
    }

    private void record(UUID id, UUID personId, Event.Type what, String why) {
        events.record("payout:" + id, new Event.OfPerson(personId), what, why, RULES);
    }

    private TroubledPayout troubled(ResultSet row, int index) throws SQLException {
        return new TroubledPayout(
                row.getObject("id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getLong("amount_fen"),
                Payee.masked(row.getString("channel_account")),
                row.getString("out_biz_no"),
                PayoutStatus.valueOf(row.getString("status")),
                row.getString("said"),
                at(row, "created_at").orElseThrow(),
                at(row, "due_at"),
                closing(row));
    }

    private Optional<TroubledPayout.Closing> closing(ResultSet row) throws SQLException {
        Optional<Instant> askedAt =
                at(row, "asked_at").filter(asked -> asked.plus(WISH_HOLDS).isAfter(clock.instant()));
        return askedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new TroubledPayout.Closing(
                        row.getObject("person_id", UUID.class), row.getString("proof"), askedAt.get()));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
