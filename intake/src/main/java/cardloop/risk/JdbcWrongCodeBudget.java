package cardloop.risk;

import cardloop.base.SealedKey;
import cardloop.casebook.CaseId;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
        Sent sent = jdbc.sql("SELECT c.seller_id, s.address_print FROM card_case c"
                        + " JOIN submission s ON s.id = c.submission_id WHERE c.id = ?")
                .param(card.value())
                .query((row, _) -> new Sent(row.getObject(1, UUID.class), Optional.ofNullable(row.getBytes(2))))
                .single();
        Allowance seller = properties.seller();
        Allowance house = properties.house();
        return Stream.of(
                        seller.pause(count("seller_id = :seller AND", Map.of("seller", sent.sellerId()), seller)),
                        sent.address().map(this::pauseOfAddress).orElse(Duration.ZERO),
                        house.pause(count("", Map.of(), house)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Who sent a card, and from where if that was kept. */
    private record Sent(UUID sellerId, Optional<byte[]> address) {}

    private Duration pauseOfAddress(byte[] print) {
        Allowance address = properties.address();
        return address.pause(count("address_print = :print AND", Map.of("print", print), address));
    }

    /** Codes, not cards: one that is sent again is no other. No more than make the longest pause are counted. */
    private int count(String whose, Map<String, ?> who, Allowance allowance) {
        return jdbc.sql("SELECT COUNT(code_print) FROM (SELECT DISTINCT code_print FROM wrong_code WHERE " + whose
                        + " drawn_at > :since LIMIT :most) counted")
                .params(who)
                .param("since", now().minus(properties.window()))
                .param("most", allowance.most())
                .query(Integer.class)
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
