package cardloop.nights;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts cards on the shelf as if they had come the whole way. */
public final class TestingShelf {
    private final JdbcClient jdbc;
    private final UUID seller = UUID.randomUUID();
    private final UUID submission = UUID.randomUUID();
    private final Instant since;
    private int cards;

    public TestingShelf(JdbcClient jdbc, Instant since) {
        this.jdbc = jdbc;
        this.since = since;
        jdbc.sql("INSERT INTO person (id, login, role, display_name, language, disabled, created_at)"
                        + " VALUES (?, ?, 'SELLER', 'Seller', 'zh', FALSE, ?)")
                .params(seller, "seller-" + seller, since.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("INSERT INTO submission (id, seller_id, channel, terms, created_at) VALUES (?, ?, 'API', 'v1', ?)")
                .params(submission, seller, since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts a card there, last verified one second after the one before; returns its case. */
    public UUID put(String kind, String region) {
        UUID card = UUID.randomUUID();
        Instant verified = since.plusSeconds(cards);
        jdbc.sql("""
                        INSERT INTO card_case (id, submission_id, idx, seller_id, kind, masked_number, face_fen, findings, stage,
                          holds, created_at, updated_at)
                        VALUES (?, ?, ?, ?, ?, '1234****', 10000, '[]', 'ACCEPTED', 0, ?, ?)
                        """)
                .params(
                        card,
                        submission,
                        cards++,
                        seller,
                        kind,
                        since.atOffset(ZoneOffset.UTC),
                        since.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        INSERT INTO stock_item (id, case_id, kind, face_fen, region, bind_requires, state, shelved_at, last_verified_at)
                        VALUES (?, ?, ?, 10000, ?, '', 'ON_SHELF', ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        card,
                        kind,
                        region,
                        since.atOffset(ZoneOffset.UTC),
                        verified.atOffset(ZoneOffset.UTC))
                .update();
        return card;
    }

    public void sell(UUID card) {
        jdbc.sql("UPDATE stock_item SET state = 'CLAIMED' WHERE case_id = ?")
                .param(card)
                .update();
    }

    /** State and, when pulled, the reason. */
    public String stateOf(UUID card) {
        return jdbc.sql("SELECT state || COALESCE(' ' || pull_reason, '') FROM stock_item WHERE case_id = ?")
                .param(card)
                .query(String.class)
                .single();
    }

    public Instant verified(UUID card) {
        return jdbc.sql("SELECT last_verified_at FROM stock_item WHERE case_id = ?")
                .param(card)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
