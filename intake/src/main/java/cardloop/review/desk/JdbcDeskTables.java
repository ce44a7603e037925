package cardloop.review.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where items are kept, by which time, and how long and how often things are allowed. */
public record JdbcDeskTables(JdbcClient jdbc, TransactionTemplate transactions, Clock clock, DeskBounds bounds) {
    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Of what one person does at the desk, one thing comes after the other, whatever their programs ask at once. */
    void oneAfterTheOther(UUID personId) {
        jdbc.sql("SELECT id FROM person WHERE id = ? FOR UPDATE")
                .param(personId)
                .query(UUID.class)
                .list();
    }
}
