package cardloop.screening;

import cardloop.cases.CaseId;
import cardloop.vault.SealedKey;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the wrong codes in the database, each once however often it was sent: every process of the house sees the same. */
final class JdbcWrongCodeBudget implements WrongCodeBudget {
    private static final String DRAW = """
        INSERT INTO wrong_code (case_id, seller_id, address_print, code_print, drawn_at)
        SELECT c.id, c.seller_id, s.address_print, COALESCE(:code, c.fingerprint), :now FROM card_case c JOIN submission s ON s.id = c.submission_id
        WHERE c.id = :case AND NOT EXISTS (SELECT 1 FROM wrong_code w WHERE w.case_id = c.id)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ScreeningProperties properties;

    JdbcWrongCodeBudget(JdbcClient jdbc, Clock clock, ScreeningProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public Duration pause(CaseId card) {
        return jdbc.sql("""
            SELECT
              (SELECT COUNT(DISTINCT w.code_print) FROM wrong_code w
                WHERE w.seller_id = c.seller_id AND w.drawn_at > :since) AS of_seller,
              (SELECT COUNT(DISTINCT w.code_print) FROM wrong_code w
                WHERE w.address_print = s.address_print AND w.drawn_at > :since) AS of_address,
              (SELECT COUNT(DISTINCT w.code_print) FROM wrong_code w WHERE w.drawn_at > :since) AS of_house
            FROM card_case c JOIN submission s ON s.id = c.submission_id WHERE c.id = :case
            """)
                .param("since", now().minus(properties.window()))
                .param("case", card.value())
                .query((row, _) -> Collections.max(List.of(
                        properties.seller().pause(row.getInt("of_seller")),
                        properties.address().pause(row.getInt("of_address")),
                        properties.house().pause(row.getInt("of_house")))))
                .single();
    }

    @Override
    public void notRecognised(CaseId card) {
        jdbc.sql(DRAW)
                .param("now", now())
                .param("case", card.value())
                .param("code", null, Types.BINARY)
                .update();
    }

    @Override
    public void taken(CaseId card, SealedKey key) {
        jdbc.sql(DRAW + """
              AND EXISTS (SELECT 1 FROM card_case o
                WHERE o.live_fingerprint = :code AND o.seller_id <> c.seller_id)
            """)
                .param("now", now())
                .param("case", card.value())
                .param("code", key.fingerprintBytes())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
