package cardloop.console;

import cardloop.cases.CardStage;
import cardloop.cases.CardStage.Station;
import cardloop.inquiry.InquiryId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many cards stand where, and what else the pages show of them. */
public final class JdbcHouse {
    private final JdbcClient jdbc;

    public JdbcHouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cards by state as callers know it. */
    public Map<CardStage, Long> stages() {
        Map<CardStage, Long> counts = new EnumMap<>(CardStage.class);
        jdbc.sql("SELECT stage, COUNT(*) AS n FROM card_case GROUP BY stage")
                .query((row, _) -> counts.put(CardStage.valueOf(row.getString("stage")), row.getLong("n")))
                .list();
        return counts;
    }

    static Map<Station, Long> stations(Map<CardStage, Long> stages) {
        Map<Station, Long> counts = new EnumMap<>(Station.class);
        stages.forEach((stage, n) -> counts.merge(stage.station(), n, Long::sum));
        return counts;
    }

    /** Items by state: on the shelf, reserved, claimed, pulled. */
    public Map<String, Long> shelf() {
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
