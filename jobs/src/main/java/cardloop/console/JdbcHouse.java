package cardloop.console;

import cardloop.casebook.CardStage;
import cardloop.casebook.CardStage.Station;
import cardloop.inquiry.InquiryId;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many cards stand where, and what else the pages show of them. */
public final class JdbcHouse {
    private static final Duration SHELF_FRESH = Duration.ofMinutes(1);
    private static final List<String> OPEN = Arrays.stream(CardStage.values())
            .filter(CardStage::isOpen)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;
    private final Reminded<Map<String, Long>> shelf;

    public JdbcHouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.shelf = new Reminded<>(this::countShelf, SHELF_FRESH, System::nanoTime);
    }

    /** Cards by state as callers know it: those that are open are counted, those that have ended were as they ended. */
    public Map<CardStage, Long> stages() {
        Map<CardStage, Long> counts = new EnumMap<>(CardStage.class);
        jdbc.sql("SELECT stage, COUNT(*) AS n FROM card_case WHERE stage IN (:open)"
                        + " AND stage NOT IN ('ACCEPTED', 'REJECTED', 'WITHDRAWN') GROUP BY stage"
                        + " UNION ALL SELECT stage, SUM(cards) AS n FROM ended_cards GROUP BY stage")
                .param("open", OPEN)
                .query((row, _) -> counts.put(CardStage.valueOf(row.getString("stage")), row.getLong("n")))
                .list();
        return counts;
    }

    static Map<Station, Long> stations(Map<CardStage, Long> stages) {
        Map<Station, Long> counts = new EnumMap<>(Station.class);
        stages.forEach((stage, n) -> counts.merge(stage.station(), n, Long::sum));
        return counts;
    }

    /** Items by state: on the shelf, reserved, claimed, pulled; as they were within the last minute. */
    public Map<String, Long> shelf() {
        return shelf.get();
    }

    private Map<String, Long> countShelf() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("SELECT state, COUNT(*) AS n FROM stock_item GROUP BY state")
                .query((row, _) -> counts.put(row.getString("state"), row.getLong("n")))
                .list();
        return counts;
    }

    /** The address a question was last asked from. */
    Optional<String> lastEgress(InquiryId id) {
        return jdbc.sql("SELECT egress FROM attempt WHERE question_id = ? ORDER BY n DESC LIMIT 1")
                .param(id.value())
                .query(String.class)
                .optional();
    }
}
