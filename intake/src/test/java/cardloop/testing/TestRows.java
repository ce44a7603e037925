package cardloop.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that other rows must point at, where a test does not care what they say. */
public final class TestRows {
    private static final Timestamp ANY_TIME = Timestamp.from(Instant.parse("2026-11-21T11:30:00Z"));

    private TestRows() {}

    /** A seller who can have accounts, payees and submissions. */
    public static UUID anySeller(JdbcClient jdbc) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO person (id, login, role, display_name, language, disabled, created_at)"
                        + " VALUES (?, ?, 'SELLER', 'Any', 'zh', FALSE, ?)")
                .params(id, id + "@example.com", ANY_TIME)
                .update();
        return id;
    }

    /** A case of any seller, received and not yet read. */
    public static UUID anyCase(JdbcClient jdbc) {
        UUID seller = anySeller(jdbc);
        UUID submission = UUID.randomUUID();
        jdbc.sql("INSERT INTO submission (id, seller_id, channel, terms, created_at) VALUES (?, ?, 'API', 'v1', ?)")
                .params(submission, seller, ANY_TIME)
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO card_case (id, submission_id, idx, seller_id, kind, masked_number, findings, stage, holds,"
                                + " created_at, updated_at) VALUES (?, ?, 0, ?, 'SZX', '••••', '', 'RECEIVED', 0, ?, ?)")
                .params(id, submission, seller, ANY_TIME, ANY_TIME)
                .update();
        return id;
    }
}
